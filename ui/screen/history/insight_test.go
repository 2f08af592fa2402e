package history

import (
	"errors"
	"fmt"
	"testing"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"

	tea "github.com/charmbracelet/bubbletea"
)

// compared shows a journal whose nights study compares.
func compared(t *testing.T, nights []diary.Night, study func() ([]insight.Part, error)) *desk {
	d := sit(t, Deps{Theme: navtest.Plain(theme.Braille), Journal: &journal{nights: nights}, Study: study})
	d.SetSize(96, 50)
	return d
}

func TestInsight_comparesWhenItIsInView(t *testing.T) {
	nights, reads := diaryOf(400), 0
	d := compared(t, nights, func() ([]insight.Part, error) {
		reads++
		return insight.Of(nights, diary.LastNight(evening), insight.Options{}).Describe(false), nil
	})
	if d.Press("tab", "tab"); reads != 0 {
		t.Errorf("got %d comparisons, want none before the insight", reads)
	}
	d.Press("tab")
	d.Sees("In all", "The routine", "Lately")
	d.Press("+", "-", "tab", "shift+tab")
	if reads != 1 {
		t.Errorf("got %d comparisons, want one for all ranges", reads)
	}
	d.Run(d.Init())
	if reads != 2 {
		t.Errorf("got %d comparisons, want another one where the nights may have changed", reads)
	}
}

func TestInsight_reportsWhatCouldNotBeRead(t *testing.T) {
	d := compared(t, diaryOf(40), func() ([]insight.Part, error) { return nil, errors.New("it is locked") })
	d.Press("shift+tab")
	if got, want := fmt.Sprint(d.Asked), "[{comparing the nights: it is locked}]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	d.Sees("logged")
}

func TestInsight_dropsAStaleReply(t *testing.T) {
	d := compared(t, diaryOf(40), func() ([]insight.Part, error) {
		return []insight.Part{{Title: "Lately", Lines: []string{"Less."}}}, nil
	})
	d.Press("tab", "tab")
	slow := d.insight.pending.Ask(func(r *nav.Request) tea.Msg { return studyMsg{request: r, err: errors.New("late")} })
	d.Press("tab") // asks for another one
	d.Run(slow)
	d.Sees("Lately Less.")
	d.Went()
}
