import Emulation
import HTTP
import Hummingbird
import Store

extension Frame {
    /// Around a page that is about whoever reads it, wherever they stand.
    init(
        _ request: Request, _ notice: Notice, _ title: Wording, of account: AccountOfPerson, _ context: PersonContext,
        _ mistakes: Mistakes = .none
    ) {
        self.init(request, notice, title)
        reader = Reader(name: account.name, proof: FormProof.text(for: context.token))
        isRefused = !mistakes.all.isEmpty
    }

    /// What the forms of the page prove their session by.
    var proof: String { reader?.proof ?? "" }
}
