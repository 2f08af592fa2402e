package diary_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"calmcalf/assets/shipped"
	"calmcalf/routines"
	"calmcalf/store/diary"

	"github.com/charmbracelet/x/exp/golden"
)

// named is a body with what speaks against something in it.
type named struct {
	name string
	body diary.Body
}

// bodies are one for each caution, as the configuration sets it, one that cannot be
// read, and one for each warning sign.
func bodies(t *testing.T) []named {
	words := shipped.Body()
	var all []named
	for _, c := range routines.Cautions() {
		all = append(all, named{string(c), diary.Body{Configured: []routines.Caution{c}, Words: words}})
	}
	all = append(all, named{"unread", diary.Body{Unread: true, Words: words}})
	for _, s := range shipped.Checklist().Signs {
		if !s.Blocks {
			all = append(all, named{s.ID, diary.Body{Signs: []diary.Sign{s}, Words: words}})
		}
	}
	return all
}

// TestTheTableOfWhatIsLeftOut holds every cell of (caution or sign) by (step, routine,
// kind of trial) in a table to be read beside the evidence: "." as the file has it, "g"
// gentler or with the request to go gently, "-" left out, "x" refused, "u" as usual
// against without. Signs that block are not in it: they leave out everything.
func TestTheTableOfWhatIsLeftOut(t *testing.T) {
	all := bodies(t)
	var table strings.Builder
	for i, b := range all {
		fmt.Fprintf(&table, "%c %s\n", 'A'+i, b.name)
	}
	row := func(name string, cell func(diary.Body) string) {
		fmt.Fprintf(&table, "%-52s", name)
		for _, b := range all {
			table.WriteString(" " + cell(b.body))
		}
		table.WriteString("\n")
	}
	fmt.Fprintf(&table, "\n%52s", "")
	for i := range all {
		fmt.Fprintf(&table, " %c", 'A'+i)
	}
	table.WriteString("\n")
	for _, r := range shipped.Routines() {
		row(r.ID, func(b diary.Body) string { return verdict(b.Routine(r)) })
		before := ""
		for _, s := range r.Unfold(routines.Left) {
			if s.Title == before { // the other leg
				continue
			}
			before = s.Title
			row("  "+s.Title, func(b diary.Body) string {
				fitted := b.Fit(s)
				switch {
				case fitted.Omitted:
					return "-"
				case fitted.Why != "":
					return "g"
				default:
					return "."
				}
			})
		}
		for _, a := range r.After {
			row("  after: "+a.Say[:30], func(b diary.Body) string {
				if len(b.Advice([]routines.Advice{a})) == 0 {
					return "-"
				}
				return "."
			})
		}
	}
	row("trial of the routine", func(b diary.Body) string { return verdict(b.Trial("")) })
	for _, q := range diary.Questions() {
		row("trial of "+q.Word, func(b diary.Body) string { return verdict(b.Trial(q.Factor)) })
	}
	golden.RequireEqual(t, []byte(table.String()))
}

func verdict(v diary.Verdict) string {
	switch {
	case v.Refused:
		return "x"
	case v.Usual:
		return "u"
	default:
		return "."
	}
}

func TestASignThatBlocksLeavesOutEverything(t *testing.T) {
	blocking := 0
	for _, s := range shipped.Checklist().Signs {
		if !s.Blocks {
			continue
		}
		blocking++
		b := diary.Body{Signs: []diary.Sign{s}, Words: shipped.Body()}
		for _, r := range shipped.Routines() {
			if v := b.Routine(r); !v.Refused || v.Why != s.Say {
				t.Errorf("%s, %s: got %+v, want it refused with what the sign calls for", s.ID, r.ID, v)
			}
			for _, step := range r.Unfold(routines.Left) {
				if fitted := b.Fit(step); !fitted.Omitted || fitted.Why == "" {
					t.Errorf("%s, %s: %s is offered", s.ID, r.ID, step.Title)
				}
			}
			if got := b.Advice(r.After); len(got) > 0 {
				t.Errorf("%s, %s: got advice %q", s.ID, r.ID, got)
			}
		}
		for _, q := range diary.Questions() {
			if !b.Trial(q.Factor).Refused {
				t.Errorf("%s: a trial of %s may begin", s.ID, q.Word)
			}
		}
	}
	if blocking != 8 {
		t.Errorf("got %d signs that block, want the seven emergencies and the swollen leg", blocking)
	}
}

func TestWhatABodyIsAskedOfDoesNotDependOnWords(t *testing.T) {
	for _, b := range bodies(t) {
		silent := b.body
		silent.Words = diary.BodyWords{}
		for _, r := range shipped.Routines() {
			for _, s := range r.Unfold(routines.Right) {
				want := b.body.Fit(s).Omitted
				if got := silent.Fit(s).Omitted; got != want {
					t.Errorf("%s, %s, %s: got %v without words, want %v", b.name, r.ID, s.Title, got, want)
				}
			}
		}
	}
}

// Every step that is done standing, and every one that rubs, says so in its file, and
// its gentler one does not ask for the same.
func TestNothingIsDoneStandingOrRubbedByWhomItIsNotFor(t *testing.T) {
	for _, c := range []routines.Caution{routines.UnsteadyCaution, routines.MassageCaution} {
		b := diary.Body{Configured: []routines.Caution{c}}
		for _, r := range shipped.Routines() {
			for _, s := range r.Unfold(routines.Left) {
				fitted := b.Fit(s)
				words := strings.ToLower(fitted.Title + " " + fitted.Position)
				for _, word := range map[routines.Caution][]string{
					routines.UnsteadyCaution: {"stand", "walk"}, routines.MassageCaution: {"massage", "rub", "roll"},
				}[c] {
					if !fitted.Omitted && strings.Contains(words, word) {
						t.Errorf("%s: %s offers %q", c, r.ID, words)
					}
				}
			}
		}
	}
}

func TestASubstituteKeepsItsPlaceAndItsReason(t *testing.T) {
	b := diary.Body{Profile: diary.Profile{Unsteady: new(true)}, Words: shipped.Body()}
	all := shipped.Routines()
	wall := all[slices.IndexFunc(all, func(r routines.Routine) bool { return r.ID == "wall-calf-massage" })].Unfold(routines.Left)[2]
	fitted := b.Fit(wall)
	if fitted.Omitted || fitted.Title != "Calf stretch with a towel" || fitted.Side != routines.Right || !fitted.Switched || b.Note(fitted) != "Calf stretch with a towel replaces Wall calf stretch, because you are unsteady on your feet." {
		t.Errorf("got %+v", fitted)
	}
}
