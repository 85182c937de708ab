/// How long to pause between attempts to connect.
enum Backoff {
    /// The pause after so many failures in a row: doubling from 50 ms to 5 s, and up to a quarter more by chance so that many clients do not return at once.
    static func pause(after failures: Int) -> Duration {
        let pause = Duration.milliseconds(min(5_000, 50 << min(max(failures - 1, 0), 7)))
        return pause * Double.random(in: 1...1.25)
    }
}
