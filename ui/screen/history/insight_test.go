package history

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"
)

// compared is the screen of a journal whose nights are compared by study.
func compared(nights []diary.Night, study func() ([]insight.Part, error)) *page {
	p := &page{Model: New(Deps{
		Theme: theme.Theme{Glyphs: theme.Braille}, Journal: &journal{nights: nights}, Study: study,
		Now: func() time.Time { return evening },
	})}
	p.SetSize(96, 50)
	p.run(p.Init())
	return p
}

func TestInsight_comparesWhenItIsLookedAt(t *testing.T) {
	nights, reads := diaryOf(400), 0
	p := compared(nights, func() ([]insight.Part, error) {
		reads++
		return insight.Of(nights, diary.LastNight(evening), insight.Options{}).Describe(false), nil
	})
	if p.press("tab", "tab"); reads != 0 {
		t.Errorf("got %d comparisons, want none before the insight", reads)
	}
	p.press("tab")
	for _, want := range []string{"In all", "The routine", "Lately"} {
		wantLine(t, p, want)
	}
	p.press("+", "-", "tab", "shift+tab")
	if reads != 1 {
		t.Errorf("got %d comparisons, want one for all ranges", reads)
	}
	p.run(p.Init())
	if reads != 2 {
		t.Errorf("got %d comparisons, want another one where the nights may have changed", reads)
	}
}

func TestInsight_tellsWhatCouldNotBeRead(t *testing.T) {
	p := compared(diaryOf(40), func() ([]insight.Part, error) { return nil, errors.New("it is locked") })
	p.press("shift+tab")
	if got, want := fmt.Sprint(p.asked), "[{comparing the nights: it is locked}]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	wantLine(t, p, "logged")
}

func TestInsight_dropsAnAnswerThatIsOvertaken(t *testing.T) {
	p := compared(diaryOf(40), func() ([]insight.Part, error) { return nil, nil })
	p.press("shift+tab")
	before := p.View()
	old := studyMsg{generation: p.insight.generation - 1, err: errors.New("late")}
	if cmd := p.Update(old); cmd != nil || p.View() != before || strings.Contains(p.View(), "late") {
		t.Error("an answer that was overtaken is shown")
	}
	for _, asked := range p.asked {
		if _, failed := asked.(nav.Fail); failed {
			t.Errorf("got %v", asked)
		}
	}
}
