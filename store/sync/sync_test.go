package sync

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"calmcalf/store/diary"
)

// TestAMachineThatWasFasterIsMerged: what it sent meanwhile comes, and then all is sent.
func TestAMachineThatWasFasterIsMerged(t *testing.T) {
	shared := &memory{}
	one, two := home(t, &client{memory: shared}), home(t, nil)
	slow := &faulty{Repository: &client{memory: shared}, fault: func(string) (bool, error) { return false, nil }}
	two.Repository = slow
	checkIn(t, one, diary.CheckIn{Night: night, Cramps: []diary.Cramp{{ID: "a"}}})
	run(t, one)
	run(t, two)
	checkIn(t, one, diary.CheckIn{Night: night, Cramps: []diary.Cramp{{ID: "b"}}})
	checkIn(t, two, diary.CheckIn{Night: night, Cramps: []diary.Cramp{{ID: "c"}}})
	pushes := 0
	slow.fault = func(what string) (bool, error) {
		if what == "push" {
			if pushes++; pushes == 1 {
				run(t, one)
			}
		}
		return false, nil
	}
	if made := run(t, two); made.Changed != 1 || !slices.Equal(made.Sent, []string{"nights/2026/2026-11-20.json"}) {
		t.Errorf("got %+v", made)
	}
	run(t, one)
	for _, s := range []*Sync{one, two} {
		if n, err := s.Journal.Night(night); err != nil || len(n.Cramps) != 3 {
			t.Errorf("got %v, %v", n, err)
		}
	}
	slow.fault = func(what string) (bool, error) {
		if what == "push" {
			return false, ErrRejected
		}
		return false, nil
	}
	checkIn(t, two, diary.CheckIn{Night: night.AddDays(-1)})
	if _, err := two.Run(t.Context()); !errors.Is(err, ErrRaced) {
		t.Errorf("got %v, want it to end", err)
	}
}

func TestWhatCannotBeMergedChangesNothing(t *testing.T) {
	sound := func() (*memory, *Sync) {
		shared := &memory{}
		s := home(t, &client{memory: shared})
		checkIn(t, s, diary.CheckIn{Night: night, Cramps: []diary.Cramp{{ID: "a"}}})
		run(t, s)
		return shared, s
	}
	const file = "nights/2026/2026-11-20.json"
	for name, test := range map[string]struct {
		change func(map[string][]byte)
		want   string
	}{
		"something else":   {func(f map[string][]byte) { f[markFile] = []byte("{}\n") }, "this repository has no journal in it"},
		"without its mark": {func(f map[string][]byte) { delete(f, markFile) }, "this repository has no journal in it"},
		"a newer one":      {func(f map[string][]byte) { f[markFile] = []byte(`{"format":"calmcalf-sync-2"}`) }, "update calmcalf"},
		"encrypted":        {func(f map[string][]byte) { f[markFile] = mark{format, true}.text() }, "add --encrypt"},
		"a newer night": {func(f map[string][]byte) {
			f[file] = []byte(`{"format":"calmcalf-1","nights":[{"night":"2026-11-20","pain":3}]}`)
		}, "Update calmcalf here"},
		"a part of a file": {func(f map[string][]byte) { f[file] = f[file][:40] }, "delete the file from the repository"},
		"another night": {func(f map[string][]byte) {
			f[file] = []byte(`{"format":"calmcalf-1","nights":[{"night":"2026-11-21","checked_in":true,"sessions":[]}]}`)
		}, "belongs in nights/2026/2026-11-21.json"},
	} {
		t.Run(name, func(t *testing.T) {
			shared, s := sound()
			checkIn(t, s, diary.CheckIn{Night: night.AddDays(-1)})
			test.change(shared.files)
			before, commits := len(shared.files), shared.commits
			_, err := s.Run(t.Context())
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want ... %s ...", err, test.want)
			}
			if len(shared.files) != before || shared.commits != commits {
				t.Errorf("the repository was changed")
			}
			if all, err := s.Journal.Contents(); err != nil || len(all.Nights) != 2 {
				t.Errorf("got %v, %v", all, err)
			}
		})
	}
}

// TestForeignFilesStay in the branch, and are not read.
func TestForeignFilesStay(t *testing.T) {
	shared := &memory{}
	one, two := home(t, &client{memory: shared}), home(t, &client{memory: shared})
	checkIn(t, one, diary.CheckIn{Night: night})
	run(t, one)
	for _, name := range []string{"README.md", "nights/2026/2026-11-20.json.orig", "nights/2027/2026-11-20.json", "nights/notes.json"} {
		shared.files[name] = []byte("of the person")
	}
	checkIn(t, two, diary.CheckIn{Night: night.AddDays(-1)})
	two.Strangers = func(_, _ diary.Contents) error { return nil }
	run(t, two)
	if got := string(shared.files["README.md"]); len(shared.files) != 7 || got != "of the person" {
		t.Errorf("got %d files, %q", len(shared.files), got)
	}
}

// TestARewrittenHistoryLosesNothing: the repository is set back, and then emptied.
func TestARewrittenHistoryLosesNothing(t *testing.T) {
	shared := &memory{}
	one, two := home(t, &client{memory: shared}), home(t, &client{memory: shared})
	checkIn(t, one, diary.CheckIn{Night: night})
	run(t, one)
	old := shared.files
	checkIn(t, one, diary.CheckIn{Night: night.AddDays(-1), Cramps: []diary.Cramp{{ID: "a"}}})
	run(t, one)
	run(t, two)
	for _, files := range []map[string][]byte{old, nil} {
		shared.files = files
		shared.commits += 10
		checkIn(t, two, diary.CheckIn{Night: night.AddDays(-len(files) - 2)})
		run(t, two)
		if made := run(t, one); made.Gone > 0 || made.New != 1 {
			t.Errorf("got %+v", made)
		}
	}
	a, _ := one.Journal.Contents()
	b, err := two.Journal.Contents()
	if err != nil || len(a.Nights) != 4 || len(b.Nights) != 4 {
		t.Errorf("got %v and %v, %v", a, b, err)
	}
}

func TestTheJournalOfAnotherPersonIsAskedAbout(t *testing.T) {
	shared := &memory{}
	one, two := home(t, &client{memory: shared}), home(t, &client{memory: shared})
	checkIn(t, one, diary.CheckIn{Night: night, Cramps: []diary.Cramp{{ID: "a"}}})
	checkIn(t, two, diary.CheckIn{Night: night, Cramps: []diary.Cramp{{ID: "b"}}})
	run(t, one)
	if _, err := two.Run(t.Context()); !errors.Is(err, ErrStrangers) {
		t.Errorf("got %v", err)
	}
	if n, err := two.Journal.Night(night); err != nil || len(n.Cramps) != 1 || shared.commits != 1 {
		t.Errorf("got %v, %v and %d commits, want nothing changed", n, err, shared.commits)
	}
	two.Strangers = func(_, _ diary.Contents) error { return nil }
	run(t, two)
	two.Strangers = func(_, _ diary.Contents) error { return errors.New("asked again") }
	checkIn(t, two, diary.CheckIn{Night: night.AddDays(-1)})
	run(t, two)
}

func TestAddressesAreShownWithoutPasswords(t *testing.T) {
	for url, want := range map[string]string{
		"https://me:secret@example.org/nights": "https://example.org/nights",
		"https://example.org/me@home":          "https://example.org/me@home",
		"git@example.org:me/nights.git":        "git@example.org:me/nights.git",
		"/media/stick/nights.git":              "/media/stick/nights.git",
	} {
		if got := Shown(url); got != want {
			t.Errorf("%s: got %s, want %s", url, got, want)
		}
	}
}
