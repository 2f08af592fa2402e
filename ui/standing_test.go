package ui

import (
	"strings"
	"testing"

	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/colorprofile"
)

func TestWhatStandsAtTheFootGivesWayToAMessageAndComesBack(t *testing.T) {
	look, _ := theme.New("mono", theme.Terminal{Profile: colorprofile.NoTTY})
	f := foot{theme: look, standing: "Made-up nights: nothing here is yours, or is kept."}
	said := func(width int) string { return strings.Join(f.notice(width, footLines), "\n") }
	if got := said(56); got != f.standing {
		t.Errorf("got %q, want %q", got, f.standing)
	}
	if got := said(10); got != "Made-up…" {
		t.Errorf("in a narrow window: got %q, want it in one line", got)
	}
	f.say("Saved.")
	if got := said(56); got != "Saved." {
		t.Errorf("got %q, want only the message", got)
	}
	if f.clear(); said(56) != f.standing {
		t.Errorf("got %q, want what stands again", said(56))
	}
}
