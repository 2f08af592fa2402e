package store

import (
	"bytes"
	"slices"
	"sync"
	"testing"

	"calmcalf/store/diary"
)

// FuzzJournal holds that a journal in which any bytes were overwritten, and which may be cut
// off, gives right nights only and says where one is missing, or is refused.
func FuzzJournal(f *testing.F) {
	var (
		once           sync.Once
		data           []byte
		nights, before []diary.Night
	)
	const whole = 1 << 30
	f.Add([]byte{}, uint32(0), uint32(whole))
	f.Add([]byte{0xff}, uint32(70), uint32(whole))
	f.Add(bytes.Repeat([]byte{0}, 80), uint32(4096), uint32(whole))
	f.Add(bytes.Repeat([]byte{0xff, 0}, 30), uint32(3*4096+8), uint32(9*4096))
	f.Fuzz(func(t *testing.T, patch []byte, at, size uint32) {
		once.Do(func() { data, nights, before = sample(t) })
		damaged := slices.Clone(data)
		if begin := int(at) % len(damaged); len(patch) < len(damaged) {
			copy(damaged[begin:], patch)
		}
		damaged = damaged[:min(len(damaged), int(size))]
		wantRightOrSaid(t, "overwritten", damaged, nights, before)
	})
}
