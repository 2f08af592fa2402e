package navtest

import (
	"os"
	"slices"
	"testing"

	"calmcalf/ui/nav"
)

// Break makes a file impossible to read and to write, like a failing disk, until mend is
// called.
func Break(t *testing.T, path string) (mend func()) {
	t.Helper()
	aside := path + ".aside"
	moved := os.Rename(path, aside) == nil // there may be none yet
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(os.Mkdir(path, 0o700))
	return func() {
		t.Helper()
		must(os.Remove(path))
		if moved {
			must(os.Rename(aside, path))
		}
	}
}

// Failed fails the test unless all that the screen has asked for since Went is to show
// errors.
func (d *Desk) Failed() {
	d.T.Helper()
	other := func(msg nav.Msg) bool { _, fails := msg.(nav.Fail); return !fails }
	if len(d.Asked) == 0 || slices.ContainsFunc(d.Asked, other) {
		d.T.Errorf("got %v, want an error", d.Asked)
	}
	d.Asked = nil
}
