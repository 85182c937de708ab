extension CaseFacts {
    /// What the registers know of a case. What stands in none of them – ratings, initiatives, flags, what a lawyer would look up – is missing,
    /// and answers nothing; and that a record of awards is whole, nobody ever said.
    ///
    /// - Parameters:
    ///   - awards: of everybody that stands for the same one.
    ///   - movement: the one it is proposed for; nil where nobody said which.
    ///   - reading: the one that a person chose.
    ///   - home: the home of the subject.
    ///   - named: the unit that a collective is; nil for one that is none.
    ///   - year: the last of what is to be rewarded.
    package init(
        of subject: Subject, awarded awards: [PriorAward], in movement: MovementRun?, reading: MovementReading? = nil, home: Unit,
        named: Unit?, year: Int, _ dates: LawDates
    ) {
        self.init()
        self.subject = subject.kind
        subjectClass = SubjectClass(subject.told)
        self.year = year
        asOf = dates.receivedOn
        held.all = awards.compactMap { award in
            guard award.withdrawn == nil, case .code(let form) = award.told.form,
                award.told.decidedOn.map({ $0 <= dates.decidedOn }) ?? true
            else { return nil }
            return HeldAward(
                form: form, year: award.told.year, decidedOn: award.told.decidedOn, isClaimed: award.told.proof == .claimed)
        }
        if let movement { movements = Found([movement], isWhole: true) }
        chosenReading = reading
        if subject.kind == .collective {
            plain[.unitExists] = ![named, home].contains { $0?.hasEnded(on: dates.decidedOn) ?? false }
        }
        ageInMonths = named.map { $0.beganOn.months(until: dates.receivedOn) }
    }
}

extension SubjectClass {
    /// Nil where what is told of somebody does not say it: who works directly may be an official or a farmer.
    fileprivate init?(_ told: Subject.Told) {
        if told.traits.contains(.armedForces) {
            self = .soldier
        } else {
            switch told.category {
            case .provinceLeader?, .departmentLeader?, .otherLeader?: self = .official
            case .entrepreneur?, .directWorker?, nil: return nil
            }
        }
    }
}
