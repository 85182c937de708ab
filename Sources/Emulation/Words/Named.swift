/// Something of a closed set that people read: it has a word in each language, in small letters where it is no name.
package protocol Named {
    var words: Wording { get }
}

extension Named {
    package func name(in language: Language) -> String { words[language] }
}
