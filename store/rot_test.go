package store

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
)

// rot damages a copy of the file. That is noticed, or it was in no used place.
func (m *months) rot() {
	sound := m.file()
	if len(sound) == 0 {
		return
	}
	damaged, at := slices.Clone(sound), m.random.IntN(len(sound))
	what, size := fmt.Sprintf("at byte %d", at), os.Getpagesize()
	switch m.random.IntN(4) {
	case 0:
		clear(damaged[at/size*size : min(len(damaged), at/size*size+size)])
		what = fmt.Sprintf("in all of page %d", at/size)
	case 1:
		damaged, what = damaged[:at], fmt.Sprintf("behind byte %d", at)
	default:
		damaged[at] ^= 1 << m.random.IntN(8)
	}
	m.write(damaged)
	j := m.look()
	got, err := j.Contents()
	said := j.Tend()
	switch known := text(m.t, m.confirmed); {
	case err != nil && len(damaged) > 0 && !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrNewer):
		m.t.Errorf("rotten bits %s: got %v, want it called damaged", what, err)
	case err == nil && said == nil && at >= 2*size: // bbolt goes on from its other meta page
		m.compare(got, what, m.confirmed)
	case err == nil && m.before != nil:
		known += text(m.t, *m.before)
		for _, n := range got.Nights {
			if !strings.Contains(known, text(m.t, n)) {
				m.t.Errorf("rotten bits %s: got a night that nobody saved: %s", what, text(m.t, n))
			}
		}
	}
	m.write(sound)
}
