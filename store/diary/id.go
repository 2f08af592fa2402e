package diary

import "time"

// IDs returns a maker of ids for sessions and cramps: ULIDs, which are 26
// characters of Crockford's base 32, 48 bits of milliseconds before 80 random
// ones, so that they sort as time and two devices never make the same. An id is
// always later than the one before it.
func IDs(now func() time.Time, random func() uint64) func() string {
	const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
	last := int64(-1)
	return func() string {
		last = max(last+1, now().UnixMilli())
		var id [26]byte
		for i, bits := 9, uint64(last); i >= 0; i, bits = i-1, bits>>5 {
			id[i] = digits[bits&31]
		}
		for half := range 2 { // 40 bits each
			for i, bits := 0, random(); i < 8; i, bits = i+1, bits>>5 {
				id[10+8*half+i] = digits[bits&31]
			}
		}
		return string(id[:])
	}
}
