package import Postgres

extension Settings {
    /// Reads what was accepted and the trail, from the command line. The login must be a member of thidua_auditor.
    package static var auditor: Settings {
        Settings(Statement("become auditor", "select set_config('role', 'thidua_auditor', true)"))
    }
}
