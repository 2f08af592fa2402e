package terminal

import (
	"strconv"
	"strings"
)

// style is how a character looks: the combined effect of its SGR sequences.
type style struct {
	attributes uint16 // bit n is SGR parameter n: 1 bold, 2 faint, up to 9
	fg, bg     string // the parameters of the colours; "" is the terminal's own
}

// pen is the number of a style.
type pen uint32

// pens are the styles seen so far; number 0 is the terminal's default.
type pens struct {
	styles  []style
	numbers map[style]pen
}

func (p *pens) of(s style) pen {
	if s == (style{}) {
		return 0
	}
	n, known := p.numbers[s]
	if !known {
		if p.numbers == nil {
			p.styles, p.numbers = []style{{}}, map[style]pen{}
		}
		s.fg, s.bg = strings.Clone(s.fg), strings.Clone(s.bg) // a frame is not kept for them
		n = pen(len(p.styles))
		p.styles, p.numbers[s] = append(p.styles, s), n
	}
	return n
}

func (p *pens) style(n pen) style {
	if n == 0 {
		return style{}
	}
	return p.styles[n]
}

// with returns the style with an SGR sequence added. Any other sequence changes nothing,
// and neither do parameters without an attribute or colour above.
func (s style) with(sequence string) style {
	params, is := strings.CutPrefix(sequence, "\x1b[")
	params, ends := strings.CutSuffix(params, "m")
	if !is || !ends || strings.Trim(params, "0123456789;:") != "" {
		return s
	}
	for more := true; more; {
		var param string
		whole := params
		param, params, more = cutParam(params)
		n, _ := strconv.Atoi(param)
		switch {
		case n == 38 || n == 48 || n == 58:
			rest := colour(params)
			s = s.coloured(n, strings.TrimRight(whole[:len(whole)-len(rest)], ";"))
			params, more = rest, rest != ""
		default:
			s = s.plus(n, param)
		}
	}
	return s
}

// cutParam returns the first parameter, the rest, and whether there is a rest.
func cutParam(params string) (first, rest string, more bool) {
	i := strings.IndexAny(params, ";:")
	if i < 0 {
		return params, "", false
	}
	return params[:i], params[i+1:], true
}

// colour skips the parameters of an extended colour: 5;n or 2;r;g;b.
func colour(params string) (rest string) {
	kind, rest, _ := cutParam(params)
	for range map[string]int{"5": 1, "2": 3}[kind] {
		_, rest, _ = cutParam(rest)
	}
	return rest
}

func (s style) coloured(which int, params string) style {
	switch which {
	case 38:
		s.fg = params
	case 48:
		s.bg = params
	}
	return s
}

// plus returns the style with one more parameter applied.
func (s style) plus(n int, param string) style {
	switch {
	case n == 0:
		return style{}
	case n <= 9:
		s.attributes |= 1 << n
	case n == 22:
		s.attributes &^= 1<<1 | 1<<2
	case n >= 23 && n <= 29:
		s.attributes &^= 1 << (n - 20)
	case n >= 30 && n <= 37, n >= 90 && n <= 97:
		s.fg = param
	case n == 39:
		s.fg = ""
	case n >= 40 && n <= 47, n >= 100 && n <= 107:
		s.bg = param
	case n == 49:
		s.bg = ""
	}
	return s
}

// appendChange appends the SGR sequence that changes one style into another.
func appendChange(out []byte, from, to style) []byte {
	if from == to {
		return out
	}
	out = append(out, "\x1b["...)
	if from != (style{}) && (from.attributes&^to.attributes != 0 || from.fg != "" && to.fg == "" || from.bg != "" && to.bg == "") {
		from = style{}
		if to != from {
			out = append(out, ';') // a parameter left out resets
		}
	}
	for n := range 10 {
		if to.attributes&^from.attributes>>n&1 == 1 {
			out = append(strconv.AppendInt(out, int64(n), 10), ';')
		}
	}
	for _, c := range [][2]string{{from.fg, to.fg}, {from.bg, to.bg}} {
		if c[0] != c[1] {
			out = append(append(out, c[1]...), ';')
		}
	}
	if last := len(out) - 1; out[last] == ';' && to != (style{}) {
		out = out[:last]
	}
	return append(out, 'm')
}
