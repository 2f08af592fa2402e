package cli

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"calmcalf/routines/strict"

	"github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"
)

// maxSettings is the largest file of settings that is read, in bytes.
const maxSettings = 64 << 10

// readSettings reads a file of any kind and size, but for what is too large.
func readSettings(path string) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, maxSettings+1))
	if err == nil && len(data) > maxSettings {
		err = fmt.Errorf("%s is too large; it has at most %d KiB", path, maxSettings>>10)
	}
	return data, err
}

// parseSettings takes a file with these keys apart. The error says where it is no
// TOML; what else is wrong is noted, beginning with keys that there are not.
func parseSettings(file string, data []byte, keys []string) (*settings, error) {
	s := &settings{file: file, data: bytes.TrimPrefix(data, []byte("\ufeff"))}
	if len(s.data) == 0 {
		return s, nil
	}
	if err := toml.Unmarshal(s.data, &s.values); err != nil {
		return s, s.syntax(err)
	}
	s.places()
	for key := range s.values {
		if !slices.Contains(keys, key) {
			s.wrong(key, "there is no key %q here; the keys are %s", key, strings.Join(keys, ", "))
		}
	}
	return s, nil
}

// settings is a file of settings taken apart, with what is wrong in it.
type settings struct {
	file     string
	data     []byte
	values   map[string]any
	offsets  map[string]int // of the keys
	problems []*strict.Error
}

// places notes where each key of the document stands.
func (s *settings) places() {
	s.offsets = map[string]int{}
	below := false // a [table], whose keys are its own
	var p unstable.Parser
	p.Reset(s.data)
	for p.NextExpression() {
		e := p.Expression()
		pair := e.Kind == unstable.KeyValue
		keys := e.Key()
		if pair && below || !keys.Next() {
			continue
		}
		below = !pair
		name := string(keys.Node().Data)
		if _, known := s.offsets[name]; !known {
			s.offsets[name] = int(keys.Node().Raw.Offset)
		}
	}
}

// word is what the key says, and whether it says one of the words.
func (s *settings) word(key, what string, words []string) (string, bool) {
	value, given := s.values[key]
	word, _ := value.(string)
	known := slices.Contains(words, word)
	if given && !known {
		s.wrong(key, `there is no such %s; write one of "%s"`, what, strings.Join(words, `", "`))
		return "", false
	}
	return word, given
}

// truth sets what the key says, and tells whether it says it.
func (s *settings) truth(key string, to *bool) bool {
	value, given := s.values[key]
	is, ok := value.(bool)
	switch {
	case ok:
		*to = is
	case given:
		s.wrong(key, "%s is not true or false; write %[1]s = true, without quotes", key)
	}
	return ok
}

// list reads all of the key's words or none: one that is not understood could be
// the one that matters. Where the key is not there it is nil. Retired words are
// understood, but not named.
func (s *settings) list(key, what string, words []string, retired ...string) []string {
	value, given := s.values[key]
	items, list := value.([]any)
	if given && !list {
		example := words[0]
		if word, _ := value.(string); slices.Contains(words, word) || slices.Contains(retired, word) {
			example = word
		}
		s.wrong(key, `%s is not a list; write %[1]s = ["%s"]`, key, example)
	}
	if !list {
		return nil
	}
	told := make([]string, 0, len(items))
	for _, item := range items {
		word, _ := item.(string)
		if !slices.Contains(words, word) && !slices.Contains(retired, word) {
			s.wrong(key, "%s %q is not known; the words are %v", what, fmt.Sprint(item), words)
			return nil
		}
		told = append(told, word)
	}
	return told
}

// texts are words as text.
func texts[T ~string](words []T) []string {
	all := make([]string, len(words))
	for i, word := range words {
		all[i] = string(word)
	}
	return all
}

// syntax says where the file is no TOML.
func (s *settings) syntax(err error) error {
	line, column := 1, 1
	var at *toml.DecodeError
	if errors.As(err, &at) {
		line, column = at.Position()
	}
	text := strings.TrimPrefix(err.Error(), "toml: ")
	return &strict.Error{File: s.file, Line: line, Column: column, Problem: `this is not valid TOML: ` + text + `; lines are like key = "word"`}
}

func (s *settings) wrong(key, format string, args ...any) {
	before := s.data[:s.offsets[key]]
	line := before[bytes.LastIndexByte(before, '\n')+1:]
	s.problems = append(s.problems, &strict.Error{
		File: s.file, Line: 1 + bytes.Count(before, []byte("\n")), Column: 1 + len([]rune(string(line))),
		Problem: fmt.Sprintf(format, args...),
	})
}

func (s *settings) err() error {
	slices.SortStableFunc(s.problems, func(a, b *strict.Error) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	errs := make([]error, len(s.problems))
	for i, problem := range s.problems {
		errs[i] = problem
	}
	return errors.Join(errs...)
}
