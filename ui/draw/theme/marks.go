package theme

// Marks are the small signs between and before words, as the terminal's characters allow.
// Whoever draws uses these, and no condition on Glyphs of its own.
type Marks struct {
	Ellipsis  string // where a text is cut
	Pointer   string // before the selected row, with its blank
	Bullet    string // before an item of a list
	Separator string // between words in one line, with its blanks
	Dash      string // between two ends of a range

	Up, Down, Left, Right, UpDown, LeftRight string // the names of the arrow keys

	Full, Half, None, Unknown string // a night with the routine, a part of it, without it, not logged
	Coming                    string // tonight, while the routine is not done
	Done                      string // a step held to its end
	Open, Close               string // around the selected option
	Line, Heavy               string // of a rule, thin and thick; one cell each
	Arrow                     string // to the other side
}

// Marks returns the signs of these glyphs.
func (g Glyphs) Marks() Marks {
	if g == ASCII {
		return Marks{
			Ellipsis: "...", Pointer: "> ", Bullet: "-", Separator: " | ", Dash: "-",
			Up: "up", Down: "down", Left: "left", Right: "right", UpDown: "up/down", LeftRight: "left/right",
			Full: "*", Half: "+", None: "o", Unknown: ".", Coming: "_", Done: "ok", Open: "<", Close: ">",
			Line: "-", Heavy: "=", Arrow: "----->",
		}
	}
	return Marks{
		Ellipsis: "…", Pointer: "▸ ", Bullet: "•", Separator: " · ", Dash: "–",
		Up: "↑", Down: "↓", Left: "←", Right: "→", UpDown: "↑↓", LeftRight: "←→",
		Full: "●", Half: "◐", None: "○", Unknown: "·", Coming: "◌", Done: "✓", Open: "‹", Close: "›",
		Line: "─", Heavy: "━", Arrow: "─────▶",
	}
}

// Marks returns the signs of the theme's glyphs.
// It has too many callers to be inlined.
//
//go:noinline
func (t Theme) Marks() Marks { return t.Glyphs.Marks() }
