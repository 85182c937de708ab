import Foundation

/// Says something to the person, beside what the command prints for the next program.
func note(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
}
