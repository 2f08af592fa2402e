package verify

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"
)

const entries = 60

func key(i int) []byte { return fmt.Appendf(nil, "2026-%02d-%02d", 1+i/28, 1+i%28) }

// sample returns a sound file with pages of every kind: branches, leaves, entries that
// are larger than a page, a bucket in its parent's page, and free pages.
func sample(t *testing.T) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sample.db")
	db, err := bolt.Open(path, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		err = errors.Join(err, db.Update(func(tx *bolt.Tx) error {
			nights, err := tx.CreateBucketIfNotExists([]byte("nights"))
			for i := 0; i < entries && err == nil; i++ {
				err = nights.Put(key(i), bytes.Repeat([]byte{byte(i)}, 700+i%7*1500))
			}
			small, other := tx.CreateBucketIfNotExists([]byte("small"))
			if other == nil {
				other = small.Put([]byte("version"), []byte("3"))
			}
			return errors.Join(err, other)
		}))
	}
	data, reading := os.ReadFile(path)
	if err := errors.Join(err, db.Close(), reading); err != nil {
		t.Fatal(err)
	}
	return data
}

// inspect verifies a file with this content and, where that finds nothing wrong, reads
// everything in it, which must neither fail nor find another order.
func inspect(t *testing.T, data []byte) (err error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "journal.db")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	var file *os.File
	db, err := bolt.Open(path, 0o600, &bolt.Options{ReadOnly: true, OpenFile: func(path string, flag int, mode os.FileMode) (opened *os.File, err error) {
		file, err = os.OpenFile(path, flag, mode)
		return file, err
	}})
	if err != nil {
		return err
	}
	defer func() { _ = db.Close() }()
	return db.View(func(tx *bolt.Tx) error {
		seen := 0
		if err := Pages(tx, file, func(string, []byte, []byte) { seen++ }); err != nil {
			return err
		}
		defer func() {
			if seen != 0 {
				t.Errorf("Pages has seen %d entries more than there are", seen)
			}
		}()
		return tx.ForEach(func(_ []byte, b *bolt.Bucket) error {
			var before []byte
			return b.ForEach(func(k, _ []byte) error {
				if before != nil && bytes.Compare(before, k) >= 0 {
					t.Errorf("got %q after %q", k, before)
				}
				seen--
				if before = bytes.Clone(k); b.Get(k) == nil {
					t.Errorf("%q is not found", k)
				}
				return nil
			})
		})
	})
}

func TestASoundFile(t *testing.T) {
	if err := inspect(t, sample(t)); err != nil {
		t.Error(err)
	}
}

func TestAFileThatWasCutOff(t *testing.T) {
	data := sample(t)
	refused := 0
	for size := len(data) / 512 * 512; size > 0; size -= 2048 { // bbolt leaves room at the end
		if inspect(t, data[:size]) != nil {
			refused++
		}
	}
	if refused < len(data)/2048/4 {
		t.Errorf("got %d cuts refused in %d bytes, want more", refused, len(data))
	}
}

// branches calls do with a copy of the data for every element of a page of
// branches, which starts at.
func branches(t *testing.T, data []byte, do func(damaged []byte, page uint64, at int)) {
	t.Helper()
	size, found := os.Getpagesize(), false
	for start := 2 * size; start < len(data); start += size {
		page, id := data[start:start+size], uint64(start/size)
		if kindOf(page) != branchPage || binary.NativeEndian.Uint64(page) != id {
			continue
		}
		for i := range countOf(page) {
			found = true
			do(bytes.Clone(data), id, start+headerSize+i*elementSize)
		}
	}
	if !found {
		t.Error("got no branches, want the sample to have some")
	}
}

func TestPagesThatLeadInCircles(t *testing.T) {
	data := sample(t)
	refused := 0
	branches(t, data, func(damaged []byte, page uint64, at int) {
		binary.NativeEndian.PutUint64(damaged[at+8:], page)
		if inspect(t, damaged) != nil {
			refused++
		}
	})
	if refused == 0 { // those of pages that are in use
		t.Error("no circle was found")
	}
}

func TestABranchWithAnotherKey(t *testing.T) {
	data := sample(t)
	refused := 0
	branches(t, data, func(damaged []byte, _ uint64, at int) {
		copy(damaged[at+int(binary.NativeEndian.Uint32(damaged[at:])):], "2026-02-")
		if inspect(t, damaged) != nil {
			refused++
		}
	})
	if refused == 0 {
		t.Error("no wrong key was found")
	}
}

// TestAPageWithAnotherFirstKey: bbolt would write such a file, and leave it with its keys out
// of order.
func TestAPageWithAnotherFirstKey(t *testing.T) {
	data, size := sample(t), os.Getpagesize()
	refused := 0
	branches(t, data, func(damaged []byte, _ uint64, at int) {
		element := int(binary.NativeEndian.Uint64(damaged[at+8:]))*size + headerSize
		if binary.NativeEndian.Uint16(damaged[element-headerSize+8:]) != leafPage {
			return
		}
		damaged[element+8]++ // the size of its key
		damaged[element+12]--
		if inspect(t, damaged) != nil {
			refused++
		}
	})
	if refused == 0 { // those of pages that are in use
		t.Error("no wrong key was found")
	}
}

// TestWrongBytesInPages damages headers and elements, and not the values behind them,
// which are not this package's matter. Without the checks bbolt panics or faults on most
// of these.
func TestWrongBytesInPages(t *testing.T) {
	data, size := sample(t), os.Getpagesize()
	var headed []int // pages with a header of their own
	for page := 2; page < len(data)/size; page++ {
		if binary.NativeEndian.Uint64(data[page*size:]) == uint64(page) {
			headed = append(headed, page)
		}
	}
	random := rand.New(rand.NewPCG(2026, 11))
	refused := 0
	for range 400 {
		damaged := bytes.Clone(data)
		for range 1 + random.IntN(3) {
			page := headed[random.IntN(len(headed))]
			damaged[page*size+random.IntN(80)] ^= byte(1 + random.IntN(255))
		}
		if inspect(t, damaged) != nil {
			refused++
		}
	}
	if refused < 100 {
		t.Errorf("got %d of 400 refused, want more", refused)
	}
}

// TestABucketInABucket: no journal has one, so it is a page that got to a wrong place.
func TestABucketInABucket(t *testing.T) {
	path := filepath.Join(t.TempDir(), "nested.db")
	db, err := bolt.Open(path, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	err = db.Update(func(tx *bolt.Tx) error {
		nights, err := tx.CreateBucket([]byte("nights"))
		if err == nil {
			_, err = nights.CreateBucket([]byte("nights"))
		}
		return err
	})
	data, reading := os.ReadFile(path)
	if err := errors.Join(err, db.Close(), reading); err != nil {
		t.Fatal(err)
	}
	if err := inspect(t, data); err == nil || !strings.Contains(err.Error(), "a bucket is inside another one") {
		t.Errorf("got %v", err)
	}
}

func TestAStateIsOneContentOfOneFile(t *testing.T) {
	dir := t.TempDir()
	path, other := filepath.Join(dir, "a"), filepath.Join(dir, "b")
	moment := time.Date(2026, 11, 20, 22, 0, 0, 1, time.UTC)
	write := func(path, text string, at time.Time) {
		t.Helper()
		if err := errors.Join(os.WriteFile(path, []byte(text), 0o600), os.Chtimes(path, at, at)); err != nil {
			t.Fatal(err)
		}
	}
	state := func(path string, txid int) State {
		t.Helper()
		file, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = file.Close() }()
		s, err := StateOf(file, txid)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	write(path, "text", moment)
	first := state(path, 7)
	if !first.Same(state(path, 7)) || first.Same(State{}) || (State{}).Same(first) || (State{}).Same(State{}) {
		t.Error("a file that was not touched has another state, or none has one")
	}
	if first.Same(state(path, 8)) {
		t.Error("another transaction has the same state")
	}
	write(other, "text", moment)
	if first.Same(state(other, 7)) {
		t.Error("another file has the same state")
	}
	for name, touch := range map[string]func(){
		"a later text":  func() { write(path, "TEXT", moment.Add(time.Microsecond)) },
		"a longer text": func() { write(path, strings.Repeat("text", 2), moment) },
	} {
		if touch(); first.Same(state(path, 7)) {
			t.Errorf("%s has the same state", name)
		}
	}
}
