package ui

import (
	"bytes"
	"os"
	"testing"
	"time"

	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/ui/nav"
)

// TestWhatIsSavedIsBackedUp once the screen says so.
func TestWhatIsSavedIsBackedUp(t *testing.T) {
	sit(t, Start{nav.Home{}}, func(s *sitting) {
		s.press("enter")
		s.pass(bedtime(s.t).Total() + time.Second)
		s.sees("Saved. Good night.")
		if made := s.journal.Backups(); len(made) != 1 {
			t.Errorf("got the backups %v, want one", made)
		}
	})
}

// TestABackupThatCannotBeMadeIsANotice: a file is where their folder should be.
func TestABackupThatCannotBeMadeIsANotice(t *testing.T) {
	inTheWay := func(s *sitting) {
		if err := os.WriteFile(s.journal.BackupFolder(), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	sitWith(t, Start{nav.Home{}, nav.CheckIn{Night: diary.LastNight(evening)}}, inTheWay, func(s *sitting) {
		s.press("n")
		s.pass(time.Second)
		s.sees("Your journal is saved, but today's backup could not be made")
	})
}

// TestADamagedNightIsNamed, and everything else is shown.
func TestADamagedNightIsNamed(t *testing.T) {
	damage := func(s *sitting) {
		note := "a bad night"
		for day, note := range []*string{nil, &note} {
			if _, err := s.journal.CheckIn(diary.CheckIn{Night: diary.LastNight(evening).AddDays(-day), Remarks: diary.Remarks{Note: note}}); err != nil {
				t.Fatal(err)
			}
		}
		data, err := os.ReadFile(s.path)
		if err == nil {
			err = os.WriteFile(s.path, bytes.ReplaceAll(data, []byte(note), []byte("a b@d night")), 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
		s.journal = store.At(s.path, time.Now)
	}
	sitWith(t, Start{nav.Home{}}, damage, func(s *sitting) {
		s.pass(time.Second)
		s.sees("The night of Friday 20 November 2026 is damaged, so it is left out.", "Wall calf stretch")
		s.press("enter")
		s.pass(bedtime(s.t).Total() + time.Second)
		s.sees("Saved. Good night.")
	})
}
