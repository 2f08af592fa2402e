package diary

import (
	"cmp"
	"slices"
	"strings"

	"calmcalf/routines"
)

// Profile is the user's answers about themselves. What was not answered is nil or empty.
type Profile struct {
	Age        Age
	Pregnant   *bool
	Unsteady   *bool
	Muscle     Muscle      // where the cramps mostly are: Calf, Foot or Thigh
	Medicines  []Medicine  // nil: no answer; empty: none of these
	Conditions []Condition // nil: no answer; empty: none of these
	Massage    []Concern   // nil: no answer; empty: none of these
	Country    Country
}

// Age is a band of years.
type Age string

// Child is the band that calmcalf is not made for.
const Child Age = "under 16"

// Bears reports whether pregnancy is a question at that age.
func (a Age) Bears() bool { return a != "60-74" && a != "75 or more" }

// Medicine is a kind of medicine that is linked to cramps, or that changes the advice.
type Medicine string

// The medicines that a rule names.
const (
	Statin       Medicine = "statin"
	Quinine      Medicine = "quinine"
	BloodThinner Medicine = "blood-thinner"
)

// Medicines returns every kind that is asked about.
func Medicines() []Medicine {
	return []Medicine{
		"laba-inhaler", "potassium-sparing-diuretic", "thiazide-diuretic", "loop-diuretic", Statin,
		"iron-infusion", "oestrogen", "raloxifene", "naproxen", "teriparatide", BloodThinner, Quinine,
	}
}

// Condition is an illness that is linked to cramps, or that changes the advice.
type Condition string

// The conditions that a rule names.
const (
	Diabetes        Condition = "diabetes"
	KidneyDisease   Condition = "kidney-disease"
	Dialysis        Condition = "dialysis"
	LiverDisease    Condition = "liver-disease"
	ThyroidDisease  Condition = "thyroid-disease"
	Parkinsons      Condition = "parkinsons"
	CancerTreatment Condition = "cancer-treatment"
	HeartFailure    Condition = "heart-failure"
	ArteryDisease   Condition = "artery-disease"
	Neuropathy      Condition = "neuropathy" // nerve damage, with which feet cannot judge pressure
)

// Conditions returns every one that is asked about.
func Conditions() []Condition {
	return []Condition{
		Diabetes, KidneyDisease, Dialysis, LiverDisease, ThyroidDisease, Parkinsons, CancerTreatment,
		HeartFailure, ArteryDisease, Neuropathy, "spinal-stenosis", "arthritis",
	}
}

// Concern is a reason against massage.
type Concern string

// The concerns that a rule names.
const (
	PastClot  Concern = "past-clot"     // earlier; a leg that looks like one now is the sign LegSwollen
	ThinBlood Concern = "blood-thinner" // or a bleeding disorder
	OpenSkin  Concern = "open-skin"     // a wound, an ulcer, an infection, a burn or a rash on the leg or foot
	NumbFeet  Concern = "numb-feet"     // that cannot judge pressure or heat
)

// UnclearClot is an answer of earlier releases: "a clot, or one leg swollen, warm or sore",
// now or earlier. It stays, but is no longer offered. Until the person has answered which it
// was, it counts as the sign LegSwollen: Checklist.Active adds it.
const UnclearClot Concern = "clot"

// Concerns returns every one that is asked about.
func Concerns() []Concern {
	return []Concern{PastClot, ThinBlood, "varicose-veins", OpenSkin, NumbFeet, "brittle-bones"}
}

// Unclear reports whether the profile has UnclearClot.
func (p Profile) Unclear() bool { return slices.Contains(p.Massage, UnclearClot) }

// Cleared returns the profile with PastClot in place of UnclearClot, which keeps
// massage left out.
func (p Profile) Cleared() Profile {
	concerns := append(slices.Clone(p.Massage), PastClot)
	p.Massage = slices.DeleteFunc(Concerns(), func(c Concern) bool { return !slices.Contains(concerns, c) })
	return p
}

// Doubt is two answers of one profile that contradict each other.
type Doubt string

// The doubts that a rule names.
const (
	LatePregnancy Doubt = "late-pregnancy" // at an age that Bears reports false for
	OtherThinner  Doubt = "other-thinner"  // none of the medicines, but ThinBlood
)

// Doubts returns the contradictions in the profile. The more careful of the two answers
// decides what is left out: the pregnancy, and the blood thinner.
func (p Profile) Doubts() []Doubt {
	var doubts []Doubt
	if p.Expecting() && !p.Age.Bears() {
		doubts = append(doubts, LatePregnancy)
	}
	if p.Medicines != nil && len(p.Medicines) == 0 && slices.Contains(p.Massage, ThinBlood) {
		doubts = append(doubts, OtherThinner)
	}
	return doubts
}

// Country decides which phone numbers are shown.
type Country string

// The countries whose numbers are known.
const (
	UnitedKingdom Country = "uk"
	EuropeanUnion Country = "eu"
	UnitedStates  Country = "us"
)

// Cautions returns what routines must leave out for this profile: massage with a concern
// about it, a blood thinner, nerve damage or pregnancy (NCCIH on massage, and leaflets for
// pregnancy, which disagree); standing when unsteady; pressure on feet with open or numb
// skin; and warmth and cold on skin that is numb, open or poorly supplied (Sherwood Forest
// Hospitals NHS on heat and ice).
func (p Profile) Cautions() []routines.Caution {
	blood, numb := slices.Contains(p.Medicines, BloodThinner), slices.Contains(p.Conditions, Neuropathy)
	skin := slices.Contains(p.Massage, OpenSkin) || slices.Contains(p.Massage, NumbFeet)
	holds := map[routines.Caution]bool{
		routines.MassageCaution:  len(p.Massage) > 0 || blood || numb || p.Expecting(),
		routines.UnsteadyCaution: is(p.Unsteady),
		routines.OpenSkinCaution: skin || numb,
		routines.PregnantCaution: p.Expecting(),
		routines.HeatCaution:     skin || numb || slices.Contains(p.Conditions, ArteryDisease),
	}
	return slices.DeleteFunc(routines.Cautions(), func(c routines.Caution) bool { return !holds[c] })
}

// Seated is the id of the routine for the unsteady.
const Seated = "chair-gentle"

// Routine returns the id of the routine to offer first, and reports whether that is for
// safety; "" leaves the order as it is.
func (p Profile) Routine() (id string, safety bool) {
	switch {
	case p.Expecting():
		return "pregnancy", true
	case is(p.Unsteady):
		return Seated, true
	case p.Muscle == Foot:
		return "foot-arch", false
	case p.Muscle == Thigh:
		return "thigh-release", false
	default:
		return "", false
	}
}

// Expecting reports whether the person has said that they are pregnant.
func (p Profile) Expecting() bool { return is(p.Pregnant) }

func is(answer *bool) bool { return answer != nil && *answer }

// Fill replaces {emergency} and {advice} with the country's numbers. For an unknown country
// no single number is right.
func (c Country) Fill(text string) string {
	emergency := map[Country]string{UnitedKingdom: "999", EuropeanUnion: "112", UnitedStates: "911"}[c]
	emergency, advice := cmp.Or(emergency, "your emergency number (112, 999 or 911)"), "your doctor or out-of-hours line"
	if c == UnitedKingdom {
		advice = "111"
	}
	return strings.ReplaceAll(strings.ReplaceAll(text, "{emergency}", emergency), "{advice}", advice)
}
