package profile

import "time"

// press is the last key and when it came.
type press struct {
	key string
	at  time.Time
}

// repeatWithin is the longest time after which a key that is held comes again: keyboards
// wait up to 660 ms before they repeat it. For so long a shaking finger counts once, too.
const repeatWithin = 700 * time.Millisecond

// repeated reports whether a key is held, or was pressed twice by accident.
func (p *press) repeated(key string, now time.Time) bool {
	since := now.Sub(p.at)
	is := key == p.key && since >= 0 && since < repeatWithin
	p.key, p.at = key, now
	return is
}
