package exchange

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"
)

// plainText returns a text in UTF-8 without the mark of its encoding, which spreadsheets
// write. One in UTF-16, as Excel and Windows PowerShell write it, is known by its mark. Excel
// for the Mac may end lines with a carriage return alone.
func plainText(text []byte) []byte {
	switch {
	case bytes.HasPrefix(text, []byte("\xff\xfe")):
		text = fromUTF16(text[2:], binary.LittleEndian)
	case bytes.HasPrefix(text, []byte("\xfe\xff")):
		text = fromUTF16(text[2:], binary.BigEndian)
	default:
		text = bytes.TrimPrefix(text, []byte("\ufeff"))
	}
	if !bytes.Contains(text, []byte("\n")) {
		text = bytes.ReplaceAll(text, []byte("\r"), []byte("\n"))
	}
	return text
}

func fromUTF16(text []byte, order binary.ByteOrder) []byte {
	plain := make([]byte, 0, len(text)/2)
	for ; len(text) >= 2; text = text[2:] {
		r := rune(order.Uint16(text))
		if utf16.IsSurrogate(r) && len(text) >= 4 {
			r = utf16.DecodeRune(r, rune(order.Uint16(text[2:])))
			text = text[2:]
		}
		plain = utf8.AppendRune(plain, r)
	}
	return plain
}

// notUTF8 returns the first line that is not UTF-8, if there is one. A zero in it is of UTF-16
// without a mark, or of no text at all.
func notUTF8(text []byte) (line int, wrong bool) {
	valid := func(part []byte) bool { return utf8.Valid(part) && bytes.IndexByte(part, 0) < 0 }
	if valid(text) {
		return 0, false
	}
	for part := range bytes.Lines(text) {
		if line++; !valid(part) {
			break
		}
	}
	return line, true
}
