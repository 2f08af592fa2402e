package diary

import (
	"errors"
	"slices"
	"strings"

	"calmcalf/routines"
)

// Body is what is known of a body before it is moved. What it allows, whatever moves a
// body asks here: the coach, the plain routine, the help with a cramp, home's offers,
// and a trial before it begins and on each of its nights. None has rules of its own.
type Body struct {
	Profile    Profile
	Unread     bool               // the profile cannot be read: every caution holds
	Configured []routines.Caution // that the configuration asks for
	Signs      []Sign             // active warning signs, emergencies first
	Unknown    bool               // the signs cannot be read: nobody knows whether one is active
	Words      BodyWords
}

// BodyWords say why something is left out. {sign} is a warning sign in words.
type BodyWords struct {
	Reasons map[routines.Caution]string `toml:"reasons"` // by the caution that the profile or the configuration speaks of
	Steps   StepWords                   `toml:"steps"`
	Trials  TrialWords                  `toml:"trials"`
}

// StepWords are about steps and routines.
type StepWords struct {
	Unread  string `toml:"unread"`  // the reason while the profile cannot be read
	Sign    string `toml:"sign"`    // the reason that a warning sign gives
	Gently  string `toml:"gently"`  // of a step that is done gently
	Instead string `toml:"instead"` // of a step that is done in place of {step}
	Omitted string `toml:"omitted"` // of a step that is left out
	Unknown string `toml:"unknown"` // while the warning signs cannot be read
	Nothing string `toml:"nothing"` // of a routine nothing remains; {why} is the reason
}

// TrialWords refuse a trial, or change what it asks for.
type TrialWords struct {
	Sign       string `toml:"sign"`
	Unread     string `toml:"unread"`
	Position   string `toml:"position"`
	Water      string `toml:"water"`
	Supplement string `toml:"supplement"`
	Usual      string `toml:"usual"`  // nobody is asked for more of it than usual
	Paused     string `toml:"paused"` // of one that runs; {why} is the refusal
}

// Check returns an error where words are missing.
func (w BodyWords) Check() error {
	t := w.Trials
	all := []string{
		w.Steps.Unread, w.Steps.Sign, w.Steps.Gently, w.Steps.Instead, w.Steps.Omitted, w.Steps.Unknown, w.Steps.Nothing,
		t.Sign, t.Unread, t.Position, t.Water, t.Supplement, t.Usual, t.Paused,
	}
	for _, c := range routines.Cautions() {
		all = append(all, w.Reasons[c])
	}
	if slices.Contains(all, "") || len(w.Reasons) != len(routines.Cautions()) {
		return errors.New("the words about what is left out are not complete")
	}
	return nil
}

// Cautions returns every caution that holds, from whatever it comes.
func (b Body) Cautions() []routines.Caution {
	return slices.DeleteFunc(routines.Cautions(), func(c routines.Caution) bool { return !b.holds(c) })
}

func (b Body) holds(c routines.Caution) bool {
	_, holds := b.against([]routines.Caution{c})
	return holds
}

// against returns the reason that speaks against any of the cautions, and reports
// whether there is one. A warning sign goes first: it is what can be answered again.
func (b Body) against(cautions []routines.Caution) (why string, is bool) {
	for _, c := range cautions {
		if i := slices.IndexFunc(b.Signs, func(s Sign) bool { return s.Blocks || slices.Contains(s.LeavesOut, c) }); i >= 0 {
			return b.Signs[i].in(b.Words.Steps.Sign), true
		}
		switch {
		case b.Unread:
			return b.Words.Steps.Unread, true
		case slices.Contains(b.Profile.Cautions(), c), slices.Contains(b.Configured, c):
			return b.Words.Reasons[c], true
		}
	}
	return "", false
}

// in puts the sign into words.
func (s Sign) in(words string) string {
	return strings.ReplaceAll(words, "{sign}", strings.ToLower(s.Ask[:1])+s.Ask[1:])
}

// Blocked returns the sign that speaks against any stretch, massage and trial, and
// reports whether there is one.
func (b Body) Blocked() (Sign, bool) { return Blocking(b.Signs) }

// Fit returns a step as this body should do it, with the reason where that differs from
// the file: the step, its gentler variant where the step itself is not for this body or a
// warning sign asks to go gently, or the step Omitted.
func (b Body) Fit(s routines.Step) routines.Step {
	if blocking, is := b.Blocked(); is {
		s.Omitted, s.Why = true, blocking.in(b.Words.Steps.Sign)
		return s
	}
	if s.Gentler != nil {
		if _, out := b.against(s.Gentler.SkipIf); out {
			s.Gentler = nil
		}
	}
	why, out := b.against(s.SkipIf)
	if sign, gently := b.gently(s); !out && gently {
		why = sign.in(b.Words.Steps.Sign)
	} else if !out {
		return s
	}
	fitted := s
	if s.Gentler != nil {
		fitted = *s.Gentler
		fitted.Switched, fitted.Instead = s.Switched, s.Title
	}
	fitted.Omitted, fitted.Why = out && s.Gentler == nil, why
	return fitted
}

// Note says in a sentence what was done to a step by Fit, or is "".
func (b Body) Note(s routines.Step) string {
	words, step := b.Words.Steps.Gently, s.Title
	switch {
	case s.Why == "":
		return ""
	case s.Omitted:
		words = b.Words.Steps.Omitted
	case s.Instead != "":
		words, step = b.Words.Steps.Instead, s.Instead
	}
	return strings.NewReplacer("{step}", step, "{why}", s.Why).Replace(words)
}

// gently returns the sign for which a seated or lying stretch is to be gentle, and
// reports whether there is one.
func (b Body) gently(s routines.Step) (Sign, bool) {
	i := slices.IndexFunc(b.Signs, func(sign Sign) bool { return sign.Gentle })
	other := slices.ContainsFunc(s.SkipIf, func(c routines.Caution) bool {
		return c == routines.UnsteadyCaution || c == routines.MassageCaution
	})
	if i < 0 || other || !s.Exercises() {
		return Sign{}, false
	}
	return b.Signs[i], true
}

// Verdict is what is allowed of a routine or a trial.
type Verdict struct {
	Refused bool
	Usual   bool   // a trial compares "as usual" with "without": nobody is asked for more
	Why     string // of anything but a plain yes
}

// Routine tells whether a routine can be done: not while a sign blocks, and not where
// none of its exercises is for this body. The help with a cramp goes on without them.
func (b Body) Routine(r routines.Routine) Verdict {
	if s, is := b.Blocked(); is {
		return Verdict{Refused: true, Why: s.Say}
	}
	var why string
	exercises, remain := 0, 0
	for _, s := range r.Unfold(routines.Left) {
		fitted := b.Fit(s)
		if s.Exercises() {
			exercises++
		}
		switch {
		case fitted.Omitted && why == "":
			why = fitted.Why
		case !fitted.Omitted && (s.Exercises() || exercises == 0):
			remain++
		}
	}
	if remain > 0 || r.Kind == routines.Acute {
		return Verdict{}
	}
	return Verdict{Refused: true, Why: strings.ReplaceAll(b.Words.Steps.Nothing, "{why}", why)}
}

// Advice returns what can be done after a cramp.
func (b Body) Advice(all []routines.Advice) []string {
	var say []string
	for _, a := range all {
		_, blocked := b.Blocked()
		if _, out := b.against(a.SkipIf); !blocked && !out {
			say = append(say, a.Say)
		}
	}
	return say
}

// Prompts returns those to say while a cramp lasts: without steps only the ones that call
// for advice.
func (b Body) Prompts(all []routines.Cue) []routines.Cue {
	_, blocked := b.Blocked()
	return slices.DeleteFunc(slices.Clone(all), func(c routines.Cue) bool { return blocked && c.At < routines.AdviceFrom })
}

// First returns the id of the routine to offer first, and reports whether that is for
// safety; "" leaves the order as it is.
func (b Body) First() (id string, safety bool) {
	id, safety = b.Profile.Routine()
	if b.Unread || !safety && b.holds(routines.UnsteadyCaution) {
		return Seated, true
	}
	return id, safety
}

// Trial tells whether a trial of this kind may begin, or go on: of a factor, or of the
// routine where it is "". With a warning sign none may. Pregnancy and the position in
// bed: NHS advice to go to sleep on the side from 28 weeks. Water: heart and kidney
// disease limit what may be drunk. Nobody is asked to sweat, to sit or stand for long,
// to lie under tight covers, to drink alcohol or coffee, or to exercise hard; nor to
// move about who is unsteady or has a heart or artery disease. What is careful beyond
// the sources is our own.
func (b Body) Trial(kind Factor) Verdict {
	w := b.Words.Trials
	refused := func(why string) Verdict { return Verdict{Refused: true, Why: why} }
	has := func(conditions ...Condition) bool {
		return b.Unread || slices.ContainsFunc(conditions, func(c Condition) bool { return slices.Contains(b.Profile.Conditions, c) })
	}
	usual := []Factor{Sweat, Sitting, Feet, Covers, Alcohol, Caffeine, Exercise}
	switch {
	case len(b.Signs) > 0:
		return refused(b.Signs[0].in(w.Sign))
	case b.Unread && slices.Contains([]Factor{Position, Water, Magnesium, Supplement}, kind):
		return refused(w.Unread)
	case kind == Position && b.holds(routines.PregnantCaution):
		return refused(w.Position)
	case kind == Water && has(HeartFailure, KidneyDisease, Dialysis):
		return refused(w.Water)
	case (kind == Magnesium || kind == Supplement) && (b.Profile.AsksFirst() || b.holds(routines.PregnantCaution)):
		return refused(w.Supplement)
	case slices.Contains(usual, kind),
		kind == Movement && (b.holds(routines.UnsteadyCaution) || has(HeartFailure, ArteryDisease)):
		return Verdict{Usual: true, Why: w.Usual}
	default:
		return Verdict{}
	}
}

// AsksFirst reports whether somebody should ask before a supplement: with a blood
// thinner, wherever it was answered, a kidney disease, dialysis or a child on the way
// (Cochrane 2020 on magnesium, Tan 2024; the list is our own).
func (p Profile) AsksFirst() bool {
	thinner := slices.Contains(p.Medicines, BloodThinner) || slices.Contains(p.Massage, ThinBlood)
	kidneys := slices.Contains(p.Conditions, KidneyDisease) || slices.Contains(p.Conditions, Dialysis)
	return thinner || kidneys || p.Expecting()
}
