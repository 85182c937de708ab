package import Postgres

extension Settings {
    /// Brings in units, people and tokens, from the command line. The login must be a member of thidua_registrar.
    package static var registrar: Settings {
        Settings(Statement("become registrar", "select set_config('role', 'thidua_registrar', true)"))
    }
}
