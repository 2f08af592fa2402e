package routines

import (
	"slices"
	"strings"
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

// Words of a step that show what it asks of the body, in English. Whatever exercises the
// legs and does not say that it is done sitting or lying may be done standing.
var (
	upright    = wording{"stand*", "stood", "upright at", "walk*", "on your feet", "tiptoe*", "lunge*", "squat*"}
	resting    = wording{"seat", "seated", "sit", "sits", "sitting", "lie", "lies", "lying", "bed", "floor"}
	rubbing    = wording{"massag*", "rub", "rubs", "rubbed", "rubbing", "knead*", "roll", "rolls", "rolling", "roller", "squeeze*", "squeezing"}
	stretching = wording{"stretch*"}
	supine     = wording{"on your back", "on the back"}
)

// wording is some phrases, of whole words but for the last, which may go on after a *.
// Routines are read at every start, and a regular expression takes ten times as long.
type wording []string

// in reports whether a text has one of the phrases, in letters of either case.
func (w wording) in(text string) bool {
	for i := range len(text) {
		if isWord(text, i) && !isWord(text, i-1) && w.begins(text[i:]) {
			return true
		}
	}
	return false
}

func (w wording) begins(text string) bool {
	return slices.ContainsFunc(w, func(phrase string) bool {
		phrase, open := strings.CutSuffix(phrase, "*")
		n := len(phrase)
		return len(text) >= n && strings.EqualFold(text[:n], phrase) && (open || !isWord(text, n))
	})
}

// isWord reports whether there is a letter or digit of ASCII at a place of a text.
func isWord(text string, at int) bool {
	if at < 0 || at >= len(text) {
		return false
	}
	c := text[at] | 0x20
	return 'a' <= c && c <= 'z' || '0' <= text[at] && text[at] <= '9' || text[at] == '_'
}

// The poses that are drawn upright, those that rest, and those that show a hand or a ball
// on the muscle, of the foot or the leg.
func uprightPoses() []string {
	return []string{
		"hamstring-chair", "heel-walk", "stand-on-leg", "thigh-back", "thigh-front", "walk", "wall-calf", "wall-lean",
		"wall-ready", "worktop-calf",
	}
}

func restingPoses() []string {
	return []string{
		"ankle-circles", "ankle-flex", "ankle-pumps", "arch-stretch", "breathe", "calf-massage", "foot-press", "knee-straight",
		"seated-hamstring", "settle", "settle-side", "sole-roll", "sole-rub", "thigh-rub", "toes-up", "towel-bed", "towel-chair",
	}
}

func solePoses() []string { return []string{"sole-roll", "sole-rub"} }

func rubbingPoses() []string { return append(solePoses(), "calf-massage", "thigh-rub") }

// implied adds the cautions that follow from a step's words and figure, so that a user's
// own routine is safe without skip_if. What a step says of itself is not enough to make
// it safe for everybody; what it does not say counts against it.
func (s *Step) implied() {
	rests := slices.Contains(restingPoses(), s.Pose) || resting.in(s.Position)
	stands := slices.Contains(uprightPoses(), s.Pose) || s.says(upright)
	for _, c := range []struct {
		caution Caution
		applies bool
	}{
		{UnsteadyCaution, stands || s.Exercises() && !rests},
		{MassageCaution, s.says(rubbing) || slices.Contains(rubbingPoses(), s.Pose)},
		{OpenSkinCaution, slices.Contains(solePoses(), s.Pose)},
		{PregnantCaution, s.Pose == "settle" || supine.in(s.Position) || supine.in(s.Ready)},
	} {
		if c.applies && !slices.Contains(s.SkipIf, c.caution) {
			s.SkipIf = append(s.SkipIf, c.caution)
		}
	}
}

func (s *Step) says(w wording) bool {
	return w.in(s.Title) || w.in(s.Position) || w.in(s.Ready) || slices.ContainsFunc(s.Bring, w.in) ||
		slices.ContainsFunc(s.Cues, func(c Cue) bool { return w.in(c.Say) || w.in(c.Word) })
}

// Exercises reports whether the step is a stretch, a massage or a movement of the
// legs: those have a side. Setting up, breathing and settling have none.
func (s Step) Exercises() bool { return s.Side != None || s.Exercise }

// Posture is how the body is in a step: "stand", "sit" or "lie", or "" where its position
// begins with none of these.
func (s Step) Posture() string {
	for posture, words := range map[string]wording{"stand": {"standing"}, "sit": {"seated", "sitting"}, "lie": {"in bed", "lying"}} {
		if words.begins(s.Position) {
			return posture
		}
	}
	return ""
}

// Verb is what to do for the time of the step, in one word: stretch, or rub. It is ""
// where the title alone says it.
func (s Step) Verb() string {
	switch {
	case slices.Contains(s.SkipIf, MassageCaution):
		return "rub"
	case stretching.in(s.Title):
		return "stretch"
	}
	return ""
}
