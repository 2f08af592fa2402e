package strict

import (
	"errors"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Error is one thing that is wrong in a file.
type Error struct {
	File         string // as it was given to Open
	Line, Column int    // from 1; a column is a character, not a byte
	Problem      string // what is wrong, and after a semicolon what would be right
}

// Error is safe to print: it holds no control characters.
func (e *Error) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", FileName(e.File), e.Line, e.Column, e.Problem)
}

// Brief is the first *Error in err, with the file's name but not its folder, for where
// there is room for one line; err itself where there is none.
func Brief(err error) error {
	var first *Error
	if !errors.As(err, &first) {
		return err
	}
	brief := *first
	brief.File = filepath.Base(brief.File)
	return &brief
}

// FileName is a file's name as it can be printed.
func FileName(name string) string {
	if !utf8.ValidString(name) || strings.ContainsFunc(name, unprintable) {
		return strconv.Quote(name)
	}
	return name
}

// Quoted is a value as it can be printed, cut when it is long.
func Quoted(s string) string {
	const most = 40
	if runes := []rune(s); len(runes) > most {
		return strconv.Quote(string(runes[:most])) + "..."
	}
	return strconv.Quote(s)
}

// printable replaces what could change a terminal's state.
func printable(r rune) rune {
	if unprintable(r) {
		return unicode.ReplacementChar
	}
	return r
}

func unprintable(r rune) bool { return !unicode.IsPrint(r) }
