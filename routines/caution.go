package routines

import (
	"regexp"
	"slices"
)

// Caution is a fact about a body for which some steps and some advice are unsafe.
type Caution string

// The cautions that a step may name.
const (
	MassageCaution  Caution = "massage_caution" // no rubbing, rolling or kneading
	UnsteadyCaution Caution = "unsteady"        // no standing, no weight on one leg, no walking
	OpenSkinCaution Caution = "open_skin"       // no pressure on the skin of the feet
	PregnantCaution Caution = "pregnant"        // no lying on the back, no hard weight on one leg
	HeatCaution     Caution = "heat_cold"       // no warmth and no cold on the skin
)

// Cautions returns every Caution.
func Cautions() []Caution {
	return []Caution{MassageCaution, UnsteadyCaution, OpenSkinCaution, PregnantCaution, HeatCaution}
}

// CautionWords returns the words for every Caution.
func CautionWords() []string {
	var words []string
	for _, c := range Cautions() {
		words = append(words, string(c))
	}
	return words
}

// Words in a step's title or position that show what it asks of the body.
var (
	upright = regexp.MustCompile(`(?i)\b(stand|stands|standing|walk|walks|walking)\b`)
	rubbing = regexp.MustCompile(`(?i)\b(massage|rub|rubs|rubbing|knead|kneading|roll|rolling)\b`)
)

// The poses that are drawn upright, and those that show a hand or a ball on the muscle.
func uprightPoses() []string {
	return []string{
		"hamstring-chair", "heel-walk", "stand-on-leg", "thigh-back", "thigh-front", "walk", "wall-calf", "wall-lean",
		"wall-ready", "worktop-calf",
	}
}

func rubbingPoses() []string { return []string{"calf-massage", "sole-roll", "sole-rub", "thigh-rub"} }

// implied adds the cautions that follow from a step's words and figure, so that a user's
// own routine is safe without skip_if.
func (s *Step) implied() {
	words := s.Title + " " + s.Position
	for _, c := range []struct {
		caution Caution
		applies bool
	}{
		{UnsteadyCaution, upright.MatchString(words) || slices.Contains(uprightPoses(), s.Pose)},
		{MassageCaution, rubbing.MatchString(words) || slices.Contains(rubbingPoses(), s.Pose)},
	} {
		if c.applies && !slices.Contains(s.SkipIf, c.caution) {
			s.SkipIf = append(s.SkipIf, c.caution)
		}
	}
}

// Exercises reports whether the step is a stretch, a massage or a movement of the
// legs: those have a side. Setting up, breathing and settling have none.
func (s Step) Exercises() bool { return s.Side != None }
