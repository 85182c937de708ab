extension CaseFacts {
    /// What the registers know of a case. What stands in none of them – ratings, initiatives, flags, what a lawyer would look up – is missing,
    /// and answers nothing; and that a record of awards is whole, nobody ever said.
    ///
    /// - Parameters:
    ///   - awards: of everybody that stands for the same one.
    ///   - given: by decisions that were issued here, and stand. Of what was told of the same one, too, it is not counted twice.
    ///   - movement: the one it is proposed for; nil where nobody said which.
    ///   - reading: the one that a person chose.
    ///   - home: the home of the subject.
    ///   - named: the unit that a collective is; nil for one that is none.
    ///   - year: the last of what is to be rewarded.
    package init(
        of subject: Subject, awarded awards: [PriorAward], given: [HeldAward], in movement: MovementRun?, reading: MovementReading? = nil,
        home: Unit, named: Unit?, year: Int, _ dates: LawDates
    ) {
        self.init()
        self.subject = subject.kind
        subjectClass = SubjectClass(subject.told)
        self.year = year
        asOf = dates.receivedOn
        held.all = given
        for award in awards where award.withdrawn == nil {
            guard case .code(let form) = award.told.form, !given.contains(where: { $0.form == form && $0.year == award.told.year })
            else { continue }
            held.all.append(
                HeldAward(form: form, year: award.told.year, decidedOn: award.told.decidedOn, isClaimed: award.told.proof == .claimed))
        }
        held.all.removeAll { award in award.decidedOn.map { $0 > dates.decidedOn } ?? false }
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
