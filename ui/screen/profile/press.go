package profile

import "time"

// press is the last key and when it came.
type press struct {
	key string
	at  time.Time
}

// heldFor is the longest time after which a key that is held comes again: keyboards
// wait up to 660 ms before they repeat it. So long, a shaking finger counts once, too.
const heldFor = 700 * time.Millisecond

// again notes a key, and reports whether it is held or was pressed twice by accident.
func (p *press) again(key string, now time.Time) bool {
	since := now.Sub(p.at)
	is := key == p.key && since >= 0 && since < heldFor
	p.key, p.at = key, now
	return is
}
