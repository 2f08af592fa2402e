package ui

import (
	"os"
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
)

// TestWhatIsSavedIsBackedUp once the screen says so.
func TestWhatIsSavedIsBackedUp(t *testing.T) {
	sit(t, Start{nav.Home{}}, func(s *sitting) {
		s.press("enter")
		s.pass(214 * time.Second)
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
		s.sees("your journal is saved, but today's backup could not be made")
	})
}
