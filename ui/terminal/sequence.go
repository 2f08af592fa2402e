package terminal

import "bytes"

// escaped handles the byte after an ESC.
func (f *filter) escaped(c byte) {
	switch c {
	case '[':
		f.held, f.state = append(f.held, c), csi
	case 'O':
		f.held, f.state = append(f.held, c), ss3
	case ']', 'P', '_', '^', 'X':
		f.held, f.state, f.text = f.held[:len(f.held)-1], str, append(f.text[:0], c)
	case esc:
		if len(f.held) > 1 {
			f.keys()
			f.rewind(ground)
		}
		f.begin(c)
	default:
		f.begin(c)
	}
}

// control handles a byte of a CSI sequence.
func (f *filter) control(c byte) {
	params := f.held[bytes.IndexByte(f.held, '[')+1:]
	switch {
	case c < ' ' || c >= 0x7f:
		f.incomplete()
		f.begin(c)
		return
	case len(f.held) < maxCSI:
		f.held = append(f.held, c)
	case c >= '@': // too long for a key
		f.rewind(ground)
		return
	}
	switch {
	case len(params) == 0 && c == 'M':
		f.state, f.rest = report, 3
	case len(params) == 0 && c == '[':
		f.state, f.rest = report, 1
	case c >= '@', c == '$' && len(params) > 0 && len(bytes.Trim(params, "0123456789")) == 0: // as rxvt ends keys with shift
		f.complete(f.held)
	}
}

// inChar handles a byte within a character.
func (f *filter) inChar(c byte) {
	if c < 0x80 || c >= 0xc0 { // it is not UTF-8
		f.complete(f.held)
		f.next(c)
		return
	}
	f.inReport(c)
}

// inReport handles a byte of a report of known length.
func (f *filter) inReport(c byte) {
	if c < ' ' {
		f.incomplete()
		f.begin(c)
		return
	}
	f.held = append(f.held, c)
	if f.rest--; f.rest == 0 {
		f.complete(f.held)
	}
}

// inString handles a byte of a control string.
func (f *filter) inString(c byte) {
	switch f.text = append(f.text, c); {
	case c == esc:
		f.state = strEscape
	case c == bell:
		f.endString(true)
	case c == cancel, c == sub, len(f.text) > maxString:
		f.endString(false)
	}
}

// endString drops a control string. An ESC from before it goes on to wait.
func (f *filter) endString(whole bool) {
	if whole && f.answered != nil {
		f.answered(f.text[:len(f.text)-1])
	}
	f.state = ground
	if len(f.held) > 0 {
		f.state = escape
	}
}

// complete passes on a complete sequence, unless it is a reply of the terminal.
func (f *filter) complete(sequence []byte) {
	before, params, is := bytes.Cut(sequence, []byte("\x1b["))
	switch {
	case is && string(params) == "201~":
		f.paste = 0
	case f.paste > 0:
		if f.paste += len(sequence); f.paste > maxPaste {
			sequence = nil
		}
	case is && len(params) > 1 && params[0] == '?' && params[len(params)-1] == 'c':
		if f.answered != nil {
			f.answered(params)
		}
		f.emit(before)
		sequence = nil
	case is && (string(params) == "200~" || params[0] == '<'): // with esc before, it is two
		if string(params) == "200~" {
			f.paste = 1
		}
		f.emit(before)
		f.closed = f.closed || len(before) > 0
		sequence = sequence[len(before):]
	case is && (string(params) == "I" || string(params) == "O"): // the parser knows the focus by itself alone
		f.alone(sequence)
		sequence = nil
	}
	f.emit(sequence)
	f.rewind(ground)
}

// isKey reports whether the held part of a sequence is a key by itself: alt and a bracket,
// or alt and O.
func (f *filter) isKey() bool {
	last := f.held[max(0, len(f.held)-1):]
	return f.state == csi && string(last) == "[" || f.state == ss3
}

// incomplete passes on the held part of an unfinished sequence, if it is a key or pasted.
func (f *filter) incomplete() {
	if f.isKey() || f.paste > 0 {
		f.alone(f.held)
	}
	f.rewind(ground)
}
