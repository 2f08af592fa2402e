package store

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"
)

// TestWhatWasReadStaysAsItIs reads megabytes twice, in a transaction that has just written
// them and in one that reads only.
func TestWhatWasReadStaysAsItIs(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	const nights = 1000
	text := func(n int) string { return fmt.Sprintf("%04d%s", n, strings.Repeat("x", 4000)) }
	read := func(r Reader) {
		t.Helper()
		for range 2 {
			n := 0
			for _, value := range r.ascending(nightsBucket, "") {
				if string(value) != text(n) {
					t.Fatalf("going up, night %d is not as it was", n)
				}
				n++
			}
			if n != nights {
				t.Fatalf("got %d nights, want %d", n, nights)
			}
			for _, value := range r.descending(nightsBucket) {
				if n--; string(value) != text(n) {
					t.Fatalf("going down, night %d is not as it was", n)
				}
			}
		}
	}
	err := j.write(func(tx *bolt.Tx) error {
		for n := range nights {
			if err := set(tx, nightsBucket, keyOf(november20.AddDays(n)), []byte(text(n))); err != nil {
				return err
			}
		}
		read(Reader{j, tx})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := j.View(func(r Reader) error {
		read(r)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
}
