package diary

import (
	"slices"

	"calmcalf/routines"
)

// TrialWords are the reasons to refuse a trial, or to change what it asks for.
type TrialWords struct {
	Sign       string `toml:"sign"`
	Unread     string `toml:"unread"`
	Position   string `toml:"position"`
	Water      string `toml:"water"`
	Supplement string `toml:"supplement"`
	Usual      string `toml:"usual"`  // the trial asks for no more than usual
	Paused     string `toml:"paused"` // of a running trial; {why} is the refusal
}

// Trial returns whether a trial of this kind, of a factor or with "" of the routine, may
// start or continue. With a warning sign none may. Pregnancy rules out trials of the position
// in bed (NHS: go to sleep on the side from 28 weeks), and heart and kidney disease, which
// limit what may be drunk, those of water. Nobody is asked to sweat, to sit or stand for long,
// to lie under tight covers, to drink alcohol or coffee, or to exercise hard; nor is somebody
// who is unsteady or has a heart or artery disease asked to move more. Whatever is more
// careful than the sources is our own.
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

// AsksFirst reports whether somebody should ask before a supplement: with a blood thinner,
// in whichever question it was answered, a kidney disease, dialysis or a pregnancy (Cochrane
// 2020 on magnesium, Tan 2024; the list is our own).
func (p Profile) AsksFirst() bool {
	thinner := slices.Contains(p.Medicines, BloodThinner) || slices.Contains(p.Massage, ThinBlood)
	kidneys := slices.Contains(p.Conditions, KidneyDisease) || slices.Contains(p.Conditions, Dialysis)
	return thinner || kidneys || p.Expecting()
}
