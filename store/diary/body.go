package diary

import (
	"errors"
	"slices"
	"strings"

	"calmcalf/routines"
)

// Body is what is known of a body before it moves, and the only place that decides what it
// may do: the coach, the plain routine, the help with a cramp, home's offers, and a trial
// before it starts and on each of its nights have no rules of their own.
type Body struct {
	Profile    Profile
	Unread     bool               // the profile cannot be read: every caution holds
	Configured []routines.Caution // those of the configuration
	Signs      []Sign             // active warning signs, emergencies first
	Unknown    bool               // the signs cannot be read: nobody knows whether one is active
	Words      BodyWords
}

// BodyWords are the reasons for leaving something out. {sign} is a warning sign in words.
type BodyWords struct {
	Reasons map[routines.Caution]string `toml:"reasons"` // by the caution of the profile or the configuration
	Steps   StepWords                   `toml:"steps"`
	Trials  TrialWords                  `toml:"trials"`
}

// StepWords are about steps and routines.
type StepWords struct {
	Unread  string `toml:"unread"`  // the reason while the profile cannot be read
	Sign    string `toml:"sign"`    // the reason that a warning sign gives
	Gently  string `toml:"gently"`  // of a step that is done gently
	Instead string `toml:"instead"` // of a step, {new}, that is done in place of {step}
	Omitted string `toml:"omitted"` // of a step that is left out
	Unknown string `toml:"unknown"` // while the warning signs cannot be read
	Nothing string `toml:"nothing"` // of a routine nothing remains; {why} is the reason
}

// Check returns an error unless all words are there.
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

// Cautions returns every caution that holds, whatever its source.
func (b Body) Cautions() []routines.Caution {
	return slices.DeleteFunc(routines.Cautions(), func(c routines.Caution) bool { return !b.holds(c) })
}

func (b Body) holds(c routines.Caution) bool {
	_, holds := b.against([]routines.Caution{c})
	return holds
}

// against returns the reason for which any of the cautions holds, and reports whether one
// does. A warning sign comes first: it is what the user can answer again.
func (b Body) against(cautions []routines.Caution) (why string, holds bool) {
	for _, c := range cautions {
		if sign, active := find(b.Signs, func(s Sign) bool { return s.Blocks || slices.Contains(s.LeavesOut, c) }); active {
			return sign.in(b.Words.Steps.Sign), true
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

// in replaces {sign} in words.
func (s Sign) in(words string) string {
	return strings.ReplaceAll(words, "{sign}", s.InSentence())
}

// Blocked returns the sign that rules out any stretch, massage and trial, and reports whether
// there is one.
func (b Body) Blocked() (Sign, bool) { return Blocking(b.Signs) }

// Fit returns a step as this body should do it, with the reason where that differs from
// the file: the step, its gentler variant where the step itself is not for this body or a
// warning sign asks to go gently, or the step Omitted.
func (b Body) Fit(s routines.Step) routines.Step {
	if blocking, blocked := b.Blocked(); blocked {
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

// Note returns a sentence about how Fit changed a step, or "".
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
	return strings.NewReplacer("{step}", step, "{new}", s.Title, "{why}", s.Why).Replace(words)
}

// gently returns the sign for which a seated or lying stretch should be gentle, and reports
// whether there is one.
func (b Body) gently(s routines.Step) (Sign, bool) {
	sign, gently := find(b.Signs, func(sign Sign) bool { return sign.Gentle })
	other := slices.ContainsFunc(s.SkipIf, func(c routines.Caution) bool {
		return c == routines.UnsteadyCaution || c == routines.MassageCaution
	})
	return sign, gently && !other && s.Exercises()
}

// Verdict is whether a routine or a trial is allowed. The zero Verdict is a plain yes.
type Verdict struct {
	Refused bool
	Usual   bool   // a trial compares "as usual" with "without": nobody is asked for more
	Why     string // in words; "" for a plain yes
}

// Routine returns whether a routine is allowed: not while a sign blocks, and not where none of
// its exercises is for this body. The help with a cramp continues without them.
func (b Body) Routine(r routines.Routine) Verdict {
	if s, blocked := b.Blocked(); blocked {
		return Verdict{Refused: true, Why: s.Say}
	}
	if r.Kind == routines.Acute {
		return Verdict{}
	}
	var why string
	exercises := 0
	for s := range r.Unfolded(routines.Left) {
		fitted := b.Fit(s)
		if s.Exercises() {
			exercises++
		}
		switch {
		case fitted.Omitted && why == "":
			why = fitted.Why
		case !fitted.Omitted && (s.Exercises() || exercises == 0):
			return Verdict{}
		}
	}
	return Verdict{Refused: true, Why: strings.ReplaceAll(b.Words.Steps.Nothing, "{why}", why)}
}

// Advice returns what this body can do after a cramp.
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

// Prompts returns the prompts for while a cramp lasts: with a blocking sign, which leaves no
// steps, only those that call for advice.
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

// CareWords are the sentences about looking after the body, from the pages that are
// shipped.
type CareWords struct {
	LightsOut []string // the check before the light goes out
	Hurts     []string // when a step hurts
}
