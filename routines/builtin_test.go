package routines_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"calmcalf/assets/shipped"
	"calmcalf/routines"

	"github.com/google/go-cmp/cmp"
)

const second = time.Second

// standing is the caution of whatever is done on one's feet.
var standing = []routines.Caution{routines.UnsteadyCaution}

func TestTheShippedRoutinesAndHowLongTheyTake(t *testing.T) {
	want := []string{
		"wall-calf-massage 4:28", "trial-standing 4:00", "trial-alternating 2:50", "bed-sitting 2:40", "chair-gentle 5:40",
		"wall-lean 5:14", "foot-arch 3:30", "thigh-release 2:46", "pregnancy 3:53", "wind-down 10:56",
		"cramp-now 4:20 acute", "cramp-now-foot 2:40 acute", "cramp-now-thigh-back 2:40 acute", "cramp-now-thigh-front 2:05 acute",
	}
	var got []string
	for _, r := range shipped.Routines() {
		got = append(got, strings.TrimSpace(r.ID+" "+routines.Clock(r.Total())+" "+r.Kind))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// promises are words that claim more than anybody knows, or that give orders
// about medicines.
var promises = regexp.MustCompile(`(?i)\b(prevents|cures|proven|causes|works|you have|do not worry|don't worry|take|stop taking)\b`)

// condition is where a sentence asks what somebody has, and so claims nothing.
var condition = regexp.MustCompile(`(?i)\bif you have\b`)

func TestAShippedRoutineSaysWhatItIsAndWhoItIsNotFor(t *testing.T) {
	for _, r := range shipped.Routines() {
		if r.Purpose == "" || r.Suits == "" || r.Avoid == "" || r.Known == "" || r.Evidence == "" {
			t.Errorf("%s: got purpose %q, suits %q, avoid %q, known %q, evidence %q, want words in each", r.ID, r.Purpose, r.Suits, r.Avoid, r.Known, r.Evidence)
		}
		if sentences := regexp.MustCompile(`[.?!]( |$)`).FindAllString(r.Known, -1); len(sentences) == 0 || len(sentences) > 2 {
			t.Errorf("%s: got known %q, want one or two sentences", r.ID, r.Known)
		}
		for _, id := range r.Instead {
			if other := shipped.Routine(id); other.Kind == routines.Acute {
				t.Errorf("%s: got %s instead, want a routine of the evening", r.ID, id)
			}
		}
		for _, words := range wordsOf(r) {
			if got := promises.FindString(condition.ReplaceAllString(words, "")); got != "" {
				t.Errorf("%s: got %q in %q, want it said without", r.ID, got, words)
			}
			calm(t, words)
		}
	}
}

func TestAnAcuteRoutineIsForTheLegThatHurtsAndSpeaksUpAsTheCrampLasts(t *testing.T) {
	for _, r := range shipped.Routines() {
		if r.Kind != routines.Acute {
			continue
		}
		var at []time.Duration
		for _, p := range r.Prompts {
			at = append(at, p.At)
		}
		if want := []time.Duration{2 * time.Minute, 5 * time.Minute, 10 * time.Minute, 15 * time.Minute}; !slices.Equal(at, want) || len(r.After) == 0 {
			t.Errorf("%s: got prompts at %v and %v afterwards, want prompts at %v and some advice", r.ID, at, r.After, want)
		}
		for _, s := range r.Steps {
			if s.Side != routines.Chosen && s.Side != routines.None {
				t.Errorf("%s, %s: got side %q, want chosen or none", r.ID, s.Title, s.Side)
			}
		}
	}
}

// TestWhatAShippedStepNamesIsBrought: a chair, a towel or a pillow that a step of the
// evening names has to be at hand before the first step.
func TestWhatAShippedStepNamesIsBrought(t *testing.T) {
	thing := regexp.MustCompile(`(?i)\b(chair|towel|pillow)\b`)
	for _, r := range shipped.Routines() {
		if r.Kind == routines.Acute { // nobody fetches anything then
			continue
		}
		for _, s := range r.Unfold(routines.Left) {
			for _, s := range []*routines.Step{&s, s.Gentler} {
				if s == nil {
					continue
				}
				brought := strings.Join(s.Bring, ", ")
				for _, named := range thing.FindAllString(s.Title+". "+s.Position+". "+s.Ready, -1) {
					if !strings.Contains(brought, strings.ToLower(named)) {
						t.Errorf("%s, %s: got %q to bring, want the %s that it names", r.ID, s.Title, s.Bring, named)
					}
				}
			}
		}
	}
}

func TestAShippedStepSaysHowToGetReadyForIt(t *testing.T) {
	for _, r := range shipped.Routines() {
		for _, s := range r.Unfold(routines.Right) {
			for _, s := range []*routines.Step{&s, s.Gentler} {
				if s != nil && s.Prep > 0 && s.Ready == "" {
					t.Errorf("%s, %s: got nothing to say in the %v before it", r.ID, s.Title, s.Prep)
				}
			}
		}
	}
}

func TestAShippedStepIsStretchedOnlyIfItIsAStretch(t *testing.T) {
	verbs := map[string]string{}
	for _, r := range shipped.Routines() {
		for _, s := range r.Unfold(routines.Left) {
			verbs[s.Title] = s.Verb()
		}
	}
	for title, want := range map[string]string{
		"Wall calf stretch": "stretch", "Arch stretch": "stretch", "Calf massage": "rub", "Roll the sole": "rub",
		"Ankle pumps": "", "Set up at the wall": "", "Sit tall and breathe": "", "Settle in bed": "",
	} {
		if got, is := verbs[title]; !is || got != want {
			t.Errorf("%s: got %q, want %q", title, got, want)
		}
	}
}

// wordsOf returns all that a routine says, for either leg.
func wordsOf(r routines.Routine) []string {
	words := []string{r.Name, r.Purpose, r.Suits, r.Avoid, r.Known, r.Evidence}
	for _, a := range r.After {
		words = append(words, a.Say)
	}
	for _, p := range r.Prompts {
		words = append(words, p.Say)
	}
	for _, side := range []routines.Side{routines.Left, routines.Right} {
		for _, s := range r.Unfold(side) {
			words = append(words, said(s)...)
			if s.Gentler != nil {
				words = append(words, said(*s.Gentler)...)
			}
		}
	}
	return words
}

func said(s routines.Step) []string {
	words := append([]string{s.Title, s.Position, s.Ready}, s.Bring...)
	for _, c := range s.Cues {
		words = append(words, c.Say)
	}
	return words
}
