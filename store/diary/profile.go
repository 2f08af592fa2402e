package diary

import (
	"slices"
	"strings"

	"calmcalf/routines"
)

// Profile is what the user told of themselves. What was not told is nil or empty.
type Profile struct {
	Age        Age
	Pregnant   *bool
	Unsteady   *bool
	Muscle     Muscle      // where the cramps mostly are: Calf, Foot or Thigh
	Medicines  []Medicine  // nil: not told; empty: none of these
	Conditions []Condition // likewise
	Massage    []Concern   // likewise
	Country    Country
}

// Age is a band of years.
type Age string

// Ages returns every band, the youngest first. The program is made for adults.
func Ages() []Age { return []Age{"under 16", "16-39", "40-59", "60-74", "75 or more"} }

// Medicine is a kind of medicine that cramps were seen with more often, or that
// bears on what is advised.
type Medicine string

// The medicines that a rule names.
const (
	Statin  Medicine = "statin"
	Quinine Medicine = "quinine"
)

// Medicines returns every kind that is asked about.
func Medicines() []Medicine {
	return []Medicine{
		"laba-inhaler", "potassium-sparing-diuretic", "thiazide-diuretic", "loop-diuretic", Statin,
		"iron-infusion", "oestrogen", "raloxifene", "naproxen", "teriparatide", "blood-thinner", Quinine,
	}
}

// Condition is an illness that cramps were seen with more often, or that bears on
// what is advised.
type Condition string

// Conditions returns every one that is asked about.
func Conditions() []Condition {
	return []Condition{
		"diabetes", "kidney-disease", "dialysis", "liver-disease", "thyroid-disease", "parkinsons", "cancer-treatment",
		"heart-failure", "artery-disease", "neuropathy", "spinal-stenosis", "arthritis",
	}
}

// Concern is something that speaks against massage.
type Concern string

// OpenSkin is a wound, an ulcer, an infection, a burn or a rash on the leg or foot.
const OpenSkin Concern = "open-skin"

// NumbFeet are feet that cannot judge pressure or heat.
const NumbFeet Concern = "numb-feet"

// Concerns returns every one that is asked about.
func Concerns() []Concern {
	return []Concern{"clot", "blood-thinner", "varicose-veins", OpenSkin, NumbFeet, "brittle-bones"}
}

// Country decides which numbers are named.
type Country string

// The countries whose numbers are known.
const (
	UnitedKingdom Country = "uk"
	EuropeanUnion Country = "eu"
	UnitedStates  Country = "us"
)

// Countries returns every one.
func Countries() []Country { return []Country{UnitedKingdom, EuropeanUnion, UnitedStates} }

// Cautions are what the profile speaks against in routines: standing stretches for
// the unsteady, massage for anybody with a concern about it, and pressure on a
// foot with open or numb skin.
func (p Profile) Cautions() []routines.Caution {
	var cautions []routines.Caution
	if len(p.Massage) > 0 || slices.Contains(p.Medicines, "blood-thinner") {
		cautions = append(cautions, routines.MassageCaution)
	}
	if p.Unsteady != nil && *p.Unsteady {
		cautions = append(cautions, routines.UnsteadyCaution)
	}
	if slices.Contains(p.Massage, OpenSkin) || slices.Contains(p.Massage, NumbFeet) {
		cautions = append(cautions, routines.OpenSkinCaution)
	}
	if p.Pregnant != nil && *p.Pregnant {
		cautions = append(cautions, routines.PregnantCaution)
	}
	return cautions
}

// Routine returns the id of the routine to offer first, and whether that is for
// safety; "" leaves the order as it is.
func (p Profile) Routine() (id string, safety bool) {
	switch {
	case p.Pregnant != nil && *p.Pregnant:
		return "pregnancy", true
	case p.Unsteady != nil && *p.Unsteady:
		return "chair-gentle", true
	case p.Muscle == Foot:
		return "foot-arch", false
	case p.Muscle == Thigh:
		return "thigh-release", false
	default:
		return "", false
	}
}

// Fill puts the country's numbers in place of {emergency} and {advice}. Where the
// country is not told, it names no single one.
func (c Country) Fill(text string) string {
	emergency, advice := "your emergency number (112, 999 or 911)", "your doctor's out-of-hours line"
	switch c {
	case UnitedKingdom:
		emergency, advice = "999", "111"
	case EuropeanUnion:
		emergency = "112"
	case UnitedStates:
		emergency = "911"
	}
	return strings.NewReplacer("{emergency}", emergency, "{advice}", advice).Replace(text)
}
