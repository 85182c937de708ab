import Crypto
package import Foundation

/// The folder `sql/`: the roles of the cluster, the history of the tables, and the definitions over them.
package struct SQLFolder: Sendable {
    /// The roles, safe to run again.
    package let roles: SQLFile
    /// The history, in order; none is ever edited.
    package let migrations: [SQLFile]
    /// Functions, grants and policies, in order; edited in place.
    package let definitions: [SQLFile]

    package init(roles: SQLFile, migrations: [SQLFile], definitions: [SQLFile]) {
        self.roles = roles
        self.migrations = migrations
        self.definitions = definitions
    }

    /// The SHA-256 of all definitions together.
    package var definitionsSHA256: Data {
        var hash = SHA256()
        for file in definitions { hash.update(data: file.sha256) }
        return Data(hash.finalize())
    }
}

extension SQLFolder {
    /// The folder this program was built with. Throws `SchemaError.unreadable` when it is not beside the program.
    package static func bundled() throws(SchemaError) -> SQLFolder {
        guard let folder = Bundle.module.url(forResource: "sql", withExtension: nil) else { throw .unreadable("sql/") }
        return try SQLFolder(at: folder)
    }

    private init(at folder: URL) throws(SchemaError) {
        roles = try Self.file(folder.appending(path: "roles.sql"))
        migrations = try Self.files(folder.appending(path: "migrations"))
        definitions = try Self.files(folder.appending(path: "definitions"))
    }

    private static func files(_ folder: URL) throws(SchemaError) -> [SQLFile] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else { throw .unreadable(folder.path) }
        var files: [SQLFile] = []
        for name in names.sorted() where name.hasSuffix(".sql") { files.append(try file(folder.appending(path: name))) }
        guard !files.isEmpty else { throw .unreadable(folder.path) }
        return files
    }

    private static func file(_ url: URL) throws(SchemaError) -> SQLFile {
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { throw .unreadable(url.path) }
        return SQLFile(name: url.lastPathComponent, text: text)
    }
}
