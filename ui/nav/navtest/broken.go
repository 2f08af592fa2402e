package navtest

import (
	"os"
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

// Failed fails the test unless all that the screen has asked for since Went is to show an
// error.
func (d *Desk) Failed() {
	d.T.Helper()
	if len(d.Asked) != 1 {
		d.T.Fatalf("got %v, want an error", d.Asked)
	}
	if _, ok := d.Asked[0].(nav.Fail); !ok {
		d.T.Errorf("got %v, want an error", d.Asked)
	}
	d.Asked = nil
}
