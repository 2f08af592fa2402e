package store

import (
	"bytes"
	"encoding/json"
	"regexp"
	"slices"
	"time"

	"calmcalf/store/diary"
	"calmcalf/store/object"
)

// mostCarved is how many bytes are carved; no journal has that many.
const mostCarved = 256 << 20

// carve finds entries in the raw bytes of a file, whatever its pages point to: nights,
// trials and deletions contain their own keys, and their checksums show that they are
// intact. It also finds earlier states of them, in free pages.
func carve(data []byte, see func(bucket string, key, value []byte)) {
	for _, beginning := range []string{`{"night":"`, `{"factor":"`, `{"start":"`} {
		for rest := data; ; {
			at := bytes.Index(rest, []byte(beginning))
			if at < 0 {
				break
			}
			rest = rest[at:]
			entry := rest
			if next := bytes.Index(rest[1:], []byte(beginning)); next >= 0 { // none has another one in it
				entry = rest[:1+next]
			}
			rest = rest[1:]
			size := object.End(entry)
			if size+sealSize > len(entry) {
				continue
			}
			bucket, key := keyIn(entry[:size])
			if sealed := entry[:size+sealSize]; key != nil && unseal(bucket, key, sealed) != nil {
				see(bucket, key, sealed)
			}
		}
	}
	for _, found := range versionIn().FindAllSubmatch(data, -1) {
		see(metaBucket, []byte(versionKey), found[1])
	}
}

// versionIn finds the version in the bytes of the bucket meta, which that of the nights
// follows. Few ever need it.
func versionIn() *regexp.Regexp {
	return regexp.MustCompile(`(?s)` + sumKey + `.{1,8}` + versionKey + `([0-9]+)` + nightsBucket)
}

// keyIn returns the bucket and the key that an entry names, nil for none.
func keyIn(value []byte) (bucket string, key []byte) {
	var names struct {
		Night, Start *diary.Date
		Factor       diary.Factor
		ID           string
		At           *json.RawMessage
	}
	switch err := json.Unmarshal(value, &names); {
	case err != nil:
		return "", nil
	case names.Start != nil:
		return trialsBucket, planKey(diary.Plan{Start: *names.Start, Factor: names.Factor})
	case names.Night == nil:
		return "", nil
	case names.At != nil:
		return deletedBucket, deletionKey(*names.Night, names.ID)
	default:
		return nightsBucket, keyOf(*names.Night)
	}
}

// carved are the nights and deletions that are in a file, some nights in several states.
type carved struct {
	nights  map[diary.Date][]state
	deleted map[string]time.Time
	sealed  map[string][]byte // the deletions
}

type state struct {
	sealed []byte
	marks  diary.Marks
}

// carve adds what else is found in the raw bytes of the file: each night in its latest
// state, unless it was deleted later.
func (s *salvaged) carve(data []byte) {
	c := carved{map[diary.Date][]state{}, map[string]time.Time{}, map[string][]byte{}}
	for key, sealed := range s.entries[deletedBucket] {
		c.deletion([]byte(key), sealed)
	}
	carve(data, func(bucket string, key, sealed []byte) {
		switch bucket {
		case nightsBucket:
			if night, err := (Reader{}).decode(key, unseal(bucket, key, sealed)); err == nil {
				c.nights[night.Date] = append(c.nights[night.Date], state{sealed, night.Marks()})
			}
		case deletedBucket:
			c.deletion(key, sealed)
		default:
			s.see(bucket, key, sealed)
		}
	})
	for night := range c.nights {
		latest := c.latest(night)
		if c.gone(night, "").After(latest.marks[""]) || !s.add(nightsBucket, keyOf(night), latest.sealed) {
			continue
		}
		s.older = append(s.older, night)
		for id := range latest.marks {
			delete(c.sealed, string(deletionKey(night, id))) // it came back since
		}
	}
	for key, sealed := range c.sealed {
		s.add(deletedBucket, []byte(key), sealed)
	}
	slices.SortFunc(s.older, diary.Date.Compare)
}

func (c carved) deletion(key, sealed []byte) {
	var d diary.Deletion
	if err := json.Unmarshal(unseal(deletedBucket, key, sealed), &d); err == nil && !d.At.Before(c.deleted[string(key)]) {
		c.deleted[string(key)], c.sealed[string(key)] = d.At, sealed
	}
}

// gone returns when a record of a night, or the night itself, was deleted; zero if it was not.
func (c carved) gone(night diary.Date, id string) time.Time {
	return c.deleted[string(deletionKey(night, id))]
}

// latest returns the state of a night that is later than all others.
func (c carved) latest(night diary.Date) state {
	latest := c.nights[night][0]
	for _, other := range c.nights[night][1:] {
		if supersedes(other.marks, latest.marks, func(id string) time.Time { return c.gone(night, id) }) {
			latest = other
		}
	}
	return latest
}

// supersedes reports whether one set of a night's marks is later than another. An id in only
// one of them was added later, unless it was deleted later.
func supersedes(a, b diary.Marks, gone func(id string) time.Time) bool {
	for id, at := range a {
		if other, is := b[id]; is && !at.Equal(other) {
			return at.After(other)
		}
	}
	for id, at := range a {
		if _, is := b[id]; !is {
			return !gone(id).After(at)
		}
	}
	for id, at := range b {
		if _, is := a[id]; !is {
			return gone(id).After(at)
		}
	}
	return false
}
