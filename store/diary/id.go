package diary

import (
	"hash/fnv"
	"slices"
	"sort"
	"time"
)

// IDs returns a function that makes ids for sessions, cramps and drinks: ULIDs, 26
// characters of Crockford's base 32 with 48 bits of milliseconds before 80 random ones, so
// that they sort by time and two devices never make the same. Each is later than the one
// before it.
func IDs(now func() time.Time, random func() uint64) func() string {
	last := int64(-1)
	return func() string {
		last = max(last+1, now().UnixMilli())
		return ulid(last, random(), random())
	}
}

// derivedID is the id of a record that was imported without one. It depends on the night,
// on the kind of the record and on its place among those of its kind, so that importing it
// twice gives the same id. It has the form of a ULID at the night's noon, and such ids sort
// by their places, up to 1,023.
func derivedID(d Date, kind string, place int) string {
	hash := fnv.New64a()
	hash.Write([]byte(kind + " " + d.String()))
	bits := hash.Sum64()
	return ulid(max(0, noonOf(d).UnixMilli()), uint64(place)<<30|bits>>34, bits)
}

// ulid returns the ULID of the milliseconds and the lower 40 bits of each half.
func ulid(millis int64, high, low uint64) string {
	const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
	var id [26]byte
	for i, bits := 9, uint64(millis); i >= 0; i, bits = i-1, bits>>5 {
		id[i] = digits[bits&31]
	}
	for half, bits := range [2]uint64{high, low} {
		for i := 7; i >= 0; i, bits = i-1, bits>>5 {
			id[10+8*half+i] = digits[bits&31]
		}
	}
	return string(id[:])
}

// find returns the first element for which is reports true.
func find[T any](all []T, is func(T) bool) (found T, ok bool) {
	i := slices.IndexFunc(all, is)
	if i < 0 {
		return found, false
	}
	return all[i], true
}

// record is a part of a night that has an id.
type record[T any] interface {
	*T
	mark() (id string, changed *time.Time)
}

func (c *Cramp) mark() (string, *time.Time)   { return c.ID, &c.Changed }
func (s *Session) mark() (string, *time.Time) { return s.ID, &s.Changed }
func (d *Drink) mark() (string, *time.Time)   { return d.ID, &d.Changed }

func idOf[T any, P record[T]](r P) string {
	id, _ := r.mark()
	return id
}

// indexOf returns the index of the record with this id, or -1.
func indexOf[T any, P record[T]](records []T, id string) int {
	for i := range records {
		if idOf(P(&records[i])) == id {
			return i
		}
	}
	return -1
}

// put adds a record, or puts it in place of the one with the same id.
func put[T any, P record[T]](records []T, r T) []T {
	if i := indexOf[T, P](records, idOf(P(&r))); i >= 0 {
		records[i] = r
		return records
	}
	return append(records, r)
}

// byID sorts records by their ids, which is the order in which they were made.
func byID[T any, P record[T]](records []T) {
	if len(records) > 1 {
		sort.SliceStable(records, func(i, j int) bool { return idOf(P(&records[i])) < idOf(P(&records[j])) })
	}
}
