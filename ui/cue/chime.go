package cue

import (
	"encoding/binary"
	"math"
)

// The chimes are for a dark bedroom: low, soft and short, each known from the others by
// its tune alone. They are made when they are first played: as files they would be two
// hundred kilobytes of the program.

// rate is in samples a second. It holds everything below 11 kHz, and the highest
// tone here is below 2 kHz.
const rate = 22050

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

// chime is the tune of s. A hold begins by rising and ends by falling; a change of sides
// goes and comes back; the end sinks further, and more slowly.
func (s Sound) chime() chime {
	const d, e, fSharp, a = 293.66, 329.63, 369.99, 440.00
	return [...]chime{
		Tick:   {length: 0.15, peak: 0.16, notes: []note{{0, e, 0.04, 1}}},
		Half:   {length: 0.60, peak: 0.22, notes: []note{{0, a, 0.16, 1}}},
		Start:  {length: 0.90, peak: 0.30, notes: []note{{0, d, 0.16, 0.8}, {0.22, a, 0.20, 1}}},
		Ease:   {length: 0.90, peak: 0.30, notes: []note{{0, a, 0.16, 0.9}, {0.22, d, 0.22, 1}}},
		Switch: {length: 1.00, peak: 0.30, notes: []note{{0, a, 0.13, 1}, {0.19, e, 0.13, 0.9}, {0.38, a, 0.18, 1}}},
		End:    {length: 1.20, peak: 0.28, notes: []note{{0, a, 0.18, 0.8}, {0.26, fSharp, 0.20, 0.8}, {0.52, d, 0.24, 1}}},
	}[s]
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
		remaining := float64(len(out)-1-i) / rate
		out[i] *= swell(remaining / fade)
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
	put16, put32 := binary.LittleEndian.AppendUint16, binary.LittleEndian.AppendUint32
	b := put32([]byte("RIFF"), 36+size)
	b = put32(append(b, "WAVEfmt "...), 16)
	b = put16(put16(b, 1), 1) // whole numbers, one channel
	b = put32(put32(b, rate), rate*bytesEach)
	b = put16(put16(b, bytesEach), 8*bytesEach)
	b = put32(append(b, "data"...), size)
	for _, s := range samples {
		b = put16(b, uint16(int16(math.Round(s*math.MaxInt16))))
	}
	return b
}
