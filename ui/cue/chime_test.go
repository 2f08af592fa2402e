package cue

import (
	"bytes"
	"encoding/binary"
	"math"
	"testing"
)

// header is how a file of sound begins.
type header struct {
	RIFF          [4]byte
	Rest          uint32
	WAVE, Fmt     [4]byte
	FmtSize       uint32
	Code, Tracks  uint16
	Rate, PerSec  uint32
	PerStep, Bits uint16
	Data          [4]byte
	Size          uint32
}

type sound struct {
	header  header
	samples []int16
}

func parse(t *testing.T, name string, file []byte) sound {
	t.Helper()
	var s sound
	in := bytes.NewReader(file)
	if err := binary.Read(in, binary.LittleEndian, &s.header); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	s.samples = make([]int16, in.Len()/2)
	if err := binary.Read(in, binary.LittleEndian, s.samples); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return s
}

// chimes are all sounds by name, as their files have them.
func chimes(t *testing.T) map[string]sound {
	t.Helper()
	all := map[string]sound{}
	for _, s := range Sounds() {
		all[s.String()] = parse(t, s.String(), wav(s.chime().samples()))
	}
	return all
}

func TestFilesSayWhatTheyHold(t *testing.T) {
	for name, s := range chimes(t) {
		size := uint32(2 * len(s.samples))
		want := header{
			RIFF: [4]byte([]byte("RIFF")), Rest: 36 + size, WAVE: [4]byte([]byte("WAVE")), Fmt: [4]byte([]byte("fmt ")), FmtSize: 16,
			Code: 1, Tracks: 1, Rate: 22050, PerSec: 44100, PerStep: 2, Bits: 16, Data: [4]byte([]byte("data")), Size: size,
		}
		if s.header != want {
			t.Errorf("%s: got the header %v, want one channel of 16 bits at 22050 a second: %v", name, s.header, want)
		}
	}
}

func TestSoundsSuitABedroom(t *testing.T) {
	for name, s := range chimes(t) {
		seconds := float64(len(s.samples)) / rate
		if seconds < 0.14 || seconds > 1.25 {
			t.Errorf("%s: got %.2f s, want 0.15 to 1.2", name, seconds)
		}
		loudest, step := 0, 0
		for i, v := range s.samples {
			loudest = max(loudest, abs(int(v)))
			if i > 0 {
				step = max(step, abs(int(v)-int(s.samples[i-1])))
			}
		}
		if decibels := 20 * math.Log10(float64(loudest)/math.MaxInt16); decibels > -6 {
			t.Errorf("%s: got a peak of %.1f dBFS, want less than -6", name, decibels)
		}
		// A tone of 1 kHz at the loudest peak moves by less than a third of it
		// from sample to sample; a click moves by more.
		if step > loudest/3 {
			t.Errorf("%s: got a step of %d below a peak of %d: a click", name, step, loudest)
		}
		first, last := abs(int(s.samples[0])), abs(int(s.samples[len(s.samples)-1]))
		if first > 8 || last > 8 {
			t.Errorf("%s: got ends of %d and %d, want silence", name, first, last)
		}
	}
}

// TestSoundsDiffer holds their tunes apart: at no shift of up to 50 ms do two of
// them follow each other closely.
func TestSoundsDiffer(t *testing.T) {
	files := chimes(t)
	for one, a := range files {
		for other, b := range files {
			if one >= other {
				continue
			}
			if alike := likeness(a.samples, b.samples); alike > 0.7 {
				t.Errorf("%s and %s: got a likeness of %.2f, want less than 0.7", one, other, alike)
			}
		}
	}
}

// likeness is the greatest correlation of two sounds, from 0 to 1.
func likeness(a, b []int16) float64 {
	best := 0.0
	for shift := -rate / 20; shift <= rate/20; shift += 5 {
		var ab, aa, bb float64
		for i := range max(len(a), len(b)) {
			x, y := at(a, i), at(b, i+shift)
			ab, aa, bb = ab+x*y, aa+x*x, bb+y*y
		}
		best = max(best, math.Abs(ab)/math.Sqrt(aa*bb))
	}
	return best
}

func at(s []int16, i int) float64 {
	if i < 0 || i >= len(s) {
		return 0
	}
	return float64(s[i])
}

func abs(n int) int { return max(n, -n) }
