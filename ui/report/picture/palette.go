package picture

// Palette is a set of colours by meaning, as #rrggbb. Words have a contrast to Ground of
// 4.5 to 1 or more, everything else of 3 to 1 (WCAG 2, AA).
type Palette struct {
	Ground  string    // of the picture
	Text    string    // what is to be read
	Dim     string    // what is to be read second
	Line    string    // axes, outlines, hatching of what was not logged
	Tones   [3]string // cramps, by the worst severity: to 3, to 6, above; Ground is the colour of digits on them
	Routine string    // the routine
	Mean    string    // the running mean
}

// Light is for paper and for documents.
func Light() Palette {
	return Palette{
		Ground: "#ffffff", Text: "#2e2924", Dim: "#6b6158", Line: "#8a8078",
		Tones: [3]string{"#aa6118", "#943012", "#560a0a"}, Routine: "#46702a", Mean: "#1f5a8a",
	}
}

// Dark is for dark pages.
func Dark() Palette {
	return Palette{
		Ground: "#1b1815", Text: "#e6ddd2", Dim: "#a89e94", Line: "#857c73",
		Tones: [3]string{"#b5783f", "#ee9257", "#ffd2b3"}, Routine: "#8fb573", Mean: "#9db8de",
	}
}

// spans are the severities of the tones.
var spans = [3]string{"0–3", "4–6", "7–10"}

// tone is the colour of a severity, and unrated where nobody rated the cramps, which are
// drawn hollow.
func (p Palette) tone(worst *int) string {
	switch {
	case worst == nil:
		return unrated
	case *worst <= 3:
		return p.Tones[0]
	case *worst <= 6:
		return p.Tones[1]
	default:
		return p.Tones[2]
	}
}

const unrated = ""
