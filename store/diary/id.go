package diary

import (
	"hash/fnv"
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
