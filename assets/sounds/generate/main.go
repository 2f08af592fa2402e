// Command generate writes the coach's sounds, for a dark bedroom: low, soft and
// short, each known from the others by its tune alone. It is run from the top of
// the repository, with go run ./assets/sounds/generate.
package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math"
	"os"
	"path/filepath"
)

// rate is in samples a second. It holds everything below 11 kHz, and the highest
// tone here is below 2 kHz.
const rate = 22050

func main() {
	if err := write(filepath.Join("assets", "sounds")); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func write(dir string) error {
	for name, c := range chimes() {
		if err := os.WriteFile(filepath.Join(dir, name+".wav"), wav(c.samples()), 0o644); err != nil {
			return fmt.Errorf("writing the sounds: %w", err)
		}
	}
	return nil
}

type chime struct {
	length float64 // s
	peak   float64 // of full scale
	notes  []note
}

// note is one stroke of a soft bell.
type note struct {
	at    float64 // s from the start of the tune
	pitch float64 // Hz
	ring  float64 // s until it has sunk to a third
	force float64 // next to the other notes of its tune
}

// chimes are all sounds by name. A hold begins by rising and ends by falling; a
// change of sides goes and comes back; the end sinks further, and more slowly.
func chimes() map[string]chime {
	const d, e, fSharp, a = 293.66, 329.63, 369.99, 440.00
	return map[string]chime{
		"tick":   {length: 0.15, peak: 0.16, notes: []note{{0, e, 0.04, 1}}},
		"half":   {length: 0.60, peak: 0.22, notes: []note{{0, a, 0.16, 1}}},
		"start":  {length: 0.90, peak: 0.30, notes: []note{{0, d, 0.16, 0.8}, {0.22, a, 0.20, 1}}},
		"ease":   {length: 0.90, peak: 0.30, notes: []note{{0, a, 0.16, 0.9}, {0.22, d, 0.22, 1}}},
		"switch": {length: 1.00, peak: 0.30, notes: []note{{0, a, 0.13, 1}, {0.19, e, 0.13, 0.9}, {0.38, a, 0.18, 1}}},
		"end":    {length: 1.20, peak: 0.28, notes: []note{{0, a, 0.18, 0.8}, {0.26, fSharp, 0.20, 0.8}, {0.52, d, 0.24, 1}}},
	}
}

// samples plays the tune. It begins and ends in silence, without a click, and its
// loudest sample is at its peak.
func (c chime) samples() []float64 {
	const fade = 0.08 // s, at the end
	out := make([]float64, int(c.length*rate))
	loudest := 0.0
	for i := range out {
		t := float64(i) / rate
		for _, n := range c.notes {
			out[i] += n.sample(t - n.at)
		}
		left := float64(len(out)-1-i) / rate
		out[i] *= swell(left / fade)
		loudest = max(loudest, math.Abs(out[i]))
	}
	for i := range out {
		out[i] *= c.peak / loudest
	}
	return out
}

// sample is the note t seconds after its stroke. The octave above makes it heard
// on small loudspeakers too; it fades sooner, which is what makes it soft.
func (n note) sample(t float64) float64 {
	const attack = 0.025 // s
	if t < 0 {
		return 0
	}
	turn := 2 * math.Pi * n.pitch * t
	tone := math.Sin(turn) + 0.30*math.Exp(-t/n.ring)*math.Sin(2*turn)
	return n.force * swell(t/attack) * math.Exp(-t/n.ring) * tone
}

// swell rises from 0 to 1 without a corner as part goes from 0 to 1.
func swell(part float64) float64 {
	return (1 - math.Cos(math.Pi*min(part, 1))) / 2
}

// wav makes a file of the samples: one channel, 16 bits.
func wav(samples []float64) []byte {
	const bytesEach = 2
	size := uint32(len(samples) * bytesEach)
	var b bytes.Buffer
	put := func(values ...any) {
		for _, v := range values {
			_ = binary.Write(&b, binary.LittleEndian, v) // a Buffer takes everything
		}
	}
	put([]byte("RIFF"), 36+size, []byte("WAVE"))
	put([]byte("fmt "), uint32(16), uint16(1), uint16(1), uint32(rate), uint32(rate*bytesEach), uint16(bytesEach), uint16(8*bytesEach))
	put([]byte("data"), size)
	for _, s := range samples {
		put(int16(math.Round(s * math.MaxInt16)))
	}
	return b.Bytes()
}
