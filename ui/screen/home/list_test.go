package home

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/nav"
)

// selected is the name in the row of the cursor.
func (d *desk) selected() string {
	for line := range strings.SplitSeq(d.Screen.View(), "\n") {
		if _, row, ok := strings.Cut(line, "▸ "); ok {
			name, _, _ := strings.Cut(row, "  ")
			return strings.TrimSpace(name)
		}
	}
	return ""
}

func (d *desk) selects(want string) {
	d.T.Helper()
	if got := d.selected(); got != want {
		d.T.Errorf("got %q, want %q in\n%s", got, want, d.Screen.View())
	}
}

func TestTheCursorInTheList(t *testing.T) {
	const first, second, others, last = "Wall calf stretch and short massage", "Calf and hamstring, as tested in a study", "more routines…", "Long wind-down"
	for name, tt := range map[string]struct {
		keys         []string
		want, offers string
	}{
		"the first routine comes first":       {nil, first, "start"},
		"nothing is above the first":          {[]string{"up", "k"}, first, "start"},
		"arrows and letters move":             {[]string{"down", "j", "k"}, second, "start"},
		"the row for all is the last":         {[]string{"j", "j", "j", "j", "j"}, others, "show all"},
		"opened, the next one is selected":    {[]string{"end", "enter"}, "Calf and hamstring, alternating legs", "fewer"},
		"opened, it goes on to the end":       {[]string{"end", "enter", "pgdown", "pgdown", "pgdown", "pgdown"}, last, "fewer"},
		"closed, the row for all is selected": {[]string{"end", "enter", "j", "j", "esc"}, others, "show all"},
		"closed, one of the few stays":        {[]string{"end", "enter", "k", "esc"}, second, "start"},
		"esc on a closed list does nothing":   {[]string{"j", "esc"}, second, "start"},
	} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, begun)
			d.Press(tt.keys...)
			d.Run(d.screen.Init()) // back from another screen
			d.selects(tt.want)
			if !d.Offers(tt.offers) {
				t.Errorf("%q is not offered", tt.offers)
			}
		})
	}
}

func TestEnterPlaysTheSelectedRoutine(t *testing.T) {
	d := sit(t, begun)
	d.Press("down", "enter")
	d.Went(nav.Play{Routine: d.routines[1]})
	d.Press("end", "enter", "enter")
	d.Went(nav.Play{Routine: d.routines[2]})
}

func TestAShortListHasNoRowForAll(t *testing.T) {
	d := sit(t, func(d *desk) { begun(d); d.routines = d.routines[:3] })
	d.Press("end")
	d.selects("Calf and hamstring, alternating legs")
}

func TestTheRoutineDoneLastComesFirst(t *testing.T) {
	const usual = "Wall calf stretch and short massage"
	for name, tt := range map[string]struct {
		prepare func(*desk)
		want    string
	}{
		"done in part yesterday":           {func(d *desk) { d.did(3, "foot-arch", diary.Full); d.did(1, "wall-lean", diary.Partial) }, "Five-minute wall lean"},
		"stopped before anything was held": {func(d *desk) { d.did(3, "foot-arch", diary.Full); d.did(1, "wall-lean", diary.Abandoned) }, "Foot and arch"},
		"for a cramp":                      {func(d *desk) { d.did(3, "foot-arch", diary.Full); d.did(1, "cramp-now", diary.Full) }, "Foot and arch"},
		"longer ago than a week":           {func(d *desk) { d.did(7, "foot-arch", diary.Full) }, usual},
		"within a week":                    {func(d *desk) { d.did(6, "foot-arch", diary.Full) }, "Foot and arch"},
		"but not before the safest": {func(d *desk) {
			d.profile.Pregnant = new(true)
			i := slices.IndexFunc(d.routines, func(r routines.Routine) bool { return r.ID == "pregnancy" })
			d.routines = append([]routines.Routine{d.routines[i]}, slices.Delete(slices.Clone(d.routines), i, i+1)...) // as they are handed over
			d.did(1, "wall-calf-massage", diary.Full)
		}, "Evening routine for pregnancy"},
	} {
		t.Run(name, func(t *testing.T) { sit(t, tt.prepare).selects(tt.want) })
	}
}

func TestARoutineThatWasJustDoneIsSelected(t *testing.T) {
	d := sit(t, begun)
	d.Press("end", "enter", "end")
	d.selects("Long wind-down")
	d.did(0, "foot-arch", diary.Full)
	d.Run(d.screen.Init())
	d.selects("Close calmcalf")
	d.Press("down", "enter")
	d.selects("Foot and arch")
}

func TestRoutineFilesThatCannotBeUsedAreReportedOnce(t *testing.T) {
	_, err := routines.Read("/home/ida/.config/calmcalf/routines/own.toml", []byte("id = 'own'\ncolour = 'blue'\n"), nil)
	for name, tt := range map[string]struct {
		broken []error
		want   string
	}{
		"one":      {[]error{err}, "own.toml:1:1: the routine has no name"},
		"several":  {[]error{err, errors.New("another")}, `2 routine files can't be read; to list them, run calmcalf routines: own.toml:1:1: the routine has no name`},
		"a folder": {[]error{errors.New("can't list the routines in /home: permission denied")}, "can't list the routines in /home: permission denied"},
	} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, func(d *desk) { d.broken = tt.broken })
			if len(d.Asked) != 1 || !strings.HasPrefix(d.Asked[0].(nav.Fail).Err.Error(), tt.want) {
				t.Errorf("got %v, want %s", d.Asked, tt.want)
			}
			d.Went(d.Asked...)
			d.Run(d.screen.Init())
			d.Went()
			d.broken = nil
			d.Run(d.screen.Init())
			d.broken = tt.broken // again
			d.Run(d.screen.Init())
			if len(d.Asked) != 1 {
				t.Errorf("got %v, want it reported again", d.Asked)
			}
		})
	}
}
