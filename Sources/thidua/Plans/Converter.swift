import Foundation
import Glibc

/// Another program that makes text of a file: a child with little time, little memory and a short leash.
struct Converter {
    /// How long it may take, in seconds; of the processor and by the clock.
    private static let patience = 10
    /// The longest text that is taken from it, in bytes.
    private static let most = 5 << 20

    let program: String
    /// What to install where it is missing.
    let package: String
    let kind: String
    /// How many KiB of addresses it may have.
    var addresses: Int? = 512 << 10

    /// What it prints of a file that it is given on its standard input. It may write no file, and is killed with all that it began when
    /// its time is over or it prints too much.
    func run(_ arguments: [String], on file: Data) async throws -> Data {
        guard let path = found else {
            throw CommandLineError(
                "để đọc tệp \(kind) cần chương trình \(program) nhưng máy này chưa có; hãy cài: apt-get install \(package)"
                    + "\n\(kind) is read by \(program), which is not installed: apt-get install \(package)")
        }
        let input = try Self.nameless(file)
        defer { try? input.close() }
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        let limits = "ulimit -t \(Self.patience); ulimit -f 0; ulimit -c 0; " + (addresses.map { "ulimit -v \($0); " } ?? "")
        process.arguments = ["-c", limits + #"exec "$@""#, program, path] + arguments
        process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
        process.standardInput = input
        process.standardError = FileHandle.nullDevice
        let output = Pipe()
        process.standardOutput = output
        let (ends, end) = AsyncStream.makeStream(of: Int32.self)
        process.terminationHandler = { process in
            end.yield(process.terminationReason == .exit ? process.terminationStatus : -1)
            end.finish()
        }
        let deadline = ContinuousClock.now + .seconds(Self.patience)
        try process.run()
        let printed = await Self.read(output.fileHandleForReading, until: deadline)
        // A child that closed its output need not have ended, and one that ended need not have closed it: what it began may hold it.
        var status: Int32?
        if let printed, printed.count <= Self.most { status = await Self.first(of: ends, until: deadline) }
        // It leads a group of its own.
        kill(-process.processIdentifier, SIGKILL)
        guard let text = printed, text.count > Self.most || status != nil else {
            throw CommandLineError("\(program) không xong trong \(Self.patience) giây / did not end within \(Self.patience) seconds")
        }
        guard text.count <= Self.most else {
            throw CommandLineError("văn bản trong tệp dài quá 5 MiB / the text in the file is longer than 5 MiB")
        }
        guard status == 0 else { throw CommandLineError("\(program) không đọc được tệp này / cannot read this file") }
        return text
    }

    private var found: String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        return folders.map { "\($0)/\(program)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// A file that has no name and is gone when nobody has it open: what is converted is what was looked at.
    private static func nameless(_ bytes: Data) throws -> FileHandle {
        var path = Array(FileManager.default.temporaryDirectory.appending(path: "thidua-XXXXXX").path.utf8CString)
        let file = mkstemp(&path)
        guard file >= 0 else { throw CommandLineError("không tạo được tệp tạm / no temporary file can be made") }
        unlink(path)
        _ = fcntl(file, F_SETFD, FD_CLOEXEC)
        let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
        guard (try? handle.write(contentsOf: bytes)) != nil, (try? handle.seek(toOffset: 0)) != nil else {
            throw CommandLineError("không ghi được tệp tạm / the temporary file cannot be written")
        }
        return handle
    }

    /// What is printed until its end, or until it is more than is taken; nil where it is too late. On a thread of its own, since it waits.
    private static func read(_ output: FileHandle, until deadline: ContinuousClock.Instant) async -> Data? {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                var text = Data()
                var part = [UInt8](repeating: 0, count: 1 << 16)
                while text.count <= most {
                    let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
                    var wanted = pollfd(fd: output.fileDescriptor, events: Int16(POLLIN), revents: 0)
                    let ready = left > 0 ? poll(&wanted, 1, Int32(left) + 1) : 0
                    if ready < 0, errno == EINTR { continue }
                    guard ready != 0 else { return continuation.resume(returning: nil) }
                    let count = Glibc.read(output.fileDescriptor, &part, part.count)
                    if count < 0, errno == EINTR { continue }
                    guard count > 0 else { break }
                    text.append(contentsOf: part[..<count])
                }
                continuation.resume(returning: text)
            }
        }
    }

    /// How it ended; nil where it has not by then.
    private static func first(of ends: AsyncStream<Int32>, until deadline: ContinuousClock.Instant) async -> Int32? {
        await withTaskGroup(of: Int32?.self) { group in
            group.addTask { await ends.first { _ in true } }
            group.addTask {
                try? await Task.sleep(until: deadline, clock: .continuous)
                return nil
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            return first
        }
    }
}
