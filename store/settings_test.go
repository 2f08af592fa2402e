package store

import (
	"path/filepath"
	"testing"
)

func TestWhatIsRememberedIsRecalled(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	for _, c := range []struct{ remember, want string }{{"", ""}, {"on", "on"}, {"off", "off"}} {
		if c.remember != "" {
			if err := j.Remember("voice", c.remember); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := j.Recall("voice"); err != nil || got != c.want {
			t.Errorf("got %q, %v, want %q", got, err, c.want)
		}
	}
	if got, err := j.Recall("version"); err != nil || got != "" {
		t.Errorf("got %q, %v of what was never remembered, want nothing", got, err)
	}
}
