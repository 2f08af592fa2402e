package store

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"

	"calmcalf/store/diary"
	"calmcalf/store/verify"

	bolt "go.etcd.io/bbolt"
)

// notes are what the user should be told about their journal, each once.
type notes struct {
	sync.Mutex
	said, unsaid []string
}

func (j *Journal) note(text string) {
	j.notes.Lock()
	defer j.notes.Unlock()
	if text != "" && !slices.Contains(j.notes.said, text) {
		j.notes.said, j.notes.unsaid = append(j.notes.said, text), append(j.notes.unsaid, text)
	}
}

// mayLackLast is the note for a journal of which one of the two newest states can't be
// read. The other one is complete.
const mayLackLast = "the very last entry in your journal may be missing, because part of the file is damaged: please check it"

// faulty reports whether part of the current state could not be read.
func (j *Journal) faulty() bool {
	return slices.ContainsFunc(j.unsaid(false), func(err error) bool { return err.Error() != mayLackLast })
}

// unsaid returns the notes not yet reported, and clears them if they are reported now.
func (j *Journal) unsaid(now bool) (errs []error) {
	j.notes.Lock()
	defer j.notes.Unlock()
	for _, text := range j.notes.unsaid {
		errs = append(errs, errors.New(text))
	}
	if now {
		j.notes.unsaid = nil
	}
	return errs
}

// entries adds up what is found in a file.
type entries struct {
	total   uint64
	damaged []string
	instead [][]uint64 // what else each of those could add to the total
}

func (e *entries) see(bucket string, key, value []byte) {
	if bucket == metaBucket {
		return
	}
	sum := sealOf(value)
	e.total += sum
	if unseal(bucket, key, value) == nil {
		content := value[:max(0, len(value)-sealSize)]
		e.damaged = append(e.damaged, bucket+" "+string(key))
		e.instead = append(e.instead, []uint64{uint64(checksum(bucket, key, content)) - sum, oldSeal(bucket, key, content) - sum})
	}
}

// mostTotals limits how many totals are tried.
const mostTotals = 1 << 12

// explain reports whether the difference in the total comes only from the checksums of
// damaged entries, which may be damaged themselves.
func (e *entries) explain(difference uint64) bool {
	totals := map[uint64]bool{0: true}
	for _, instead := range e.instead {
		if len(totals) > mostTotals {
			return false
		}
		for _, total := range slices.Collect(maps.Keys(totals)) {
			totals[total+instead[0]], totals[total+instead[1]] = true, true
		}
	}
	return totals[difference]
}

// check returns the damaged entries, and an error if any other is missing.
func (e *entries) check(tx *bolt.Tx, v int, file *os.File) ([]string, error) {
	if v < sealedVersion {
		return nil, checkUnsealed(tx, v, file)
	}
	total := e.total
	if saved, _ := savedTotal(tx); e.explain(saved - total) {
		total = saved
	}
	return e.damaged, checkTotal(tx, v, total)
}

// checkUnsealed is checkTotal for a file of a version before 5. Such a file is read twice, as
// its version isn't known before all its pages are.
func checkUnsealed(tx *bolt.Tx, v int, file *os.File) error {
	total := uint64(0)
	err := verify.Pages(tx, file, func(bucket string, key, value []byte) {
		if bucket != metaBucket {
			total += unsealedSum(key, value)
		}
	})
	if err != nil {
		return err
	}
	return checkTotal(tx, v, total)
}

// sayDamage names the nights and trials among damaged entries, or says that there are none.
func sayDamage(damaged []string) string {
	if len(damaged) == 0 {
		return ""
	}
	var nights, said []string
	trials := 0
	for _, entry := range damaged {
		switch bucket, _, _ := strings.Cut(entry, " "); bucket {
		case nightsBucket:
			nights = append(nights, strings.TrimPrefix(entryName(entry), "the night of "))
		case trialsBucket:
			trials++
		}
	}
	switch {
	case len(nights) == 1:
		said = append(said, "the night of "+nights[0]+" is damaged, so it is left out.")
	case len(nights) > 1:
		said = append(said, "these nights are damaged, so they are left out: "+enumerate(nights)+".")
	}
	switch {
	case trials == 1:
		said = append(said, "a trial is damaged, so it is left out.")
	case trials > 1:
		said = append(said, fmt.Sprintf("%d trials are damaged, so they are left out.", trials))
	case len(said) == 0:
		said = append(said, "the part of your journal that remembers changes, deletions and settings is damaged, so it is left out.")
	}
	if len(said) > 1 {
		said[1] = diary.Capital(said[1])
	}
	return strings.Join(said, " ") + " Everything else is there. To repair your journal: calmcalf data check --repair"
}

// mostNamed limits how many nights are named in one line.
const mostNamed = 5

// enumerate names the first few of the nights.
func enumerate(nights []string) string {
	if more := len(nights) - mostNamed; more > 0 {
		nights = append(nights[:mostNamed:mostNamed], fmt.Sprintf("and %d more", more))
	}
	return strings.Join(nights, ", ")
}
