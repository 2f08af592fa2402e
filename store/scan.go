package store

import "errors"

// errSyntax is an entry that encoding/json did not write.
var errSyntax = errors.New("its contents are damaged")

// walk calls do with the fields of an object that encoding/json wrote, their values not
// decoded.
func walk(object []byte, do func(name, value []byte) error) error {
	return inside(object, '{', '}', func(rest []byte) (int, error) {
		name := end(rest)
		if name < 2 || name >= len(rest) || rest[0] != '"' || rest[name] != ':' {
			return 0, errSyntax
		}
		value := rest[name+1:]
		size := end(value)
		if size == 0 {
			return 0, errSyntax
		}
		return name + 1 + size, do(rest[1:name-1], value[:size])
	})
}

// elements calls do with the elements of such an array.
func elements(array []byte, do func([]byte) error) error {
	return inside(array, '[', ']', func(rest []byte) (int, error) {
		size := end(rest)
		return size, do(rest[:size])
	})
}

// inside calls next with what follows each comma between two brackets; it returns the
// size of what it used.
func inside(text []byte, open, shut byte, next func(rest []byte) (int, error)) error {
	last := len(text) - 1
	if last < 1 || text[0] != open || text[last] != shut {
		return errSyntax
	}
	for rest := text[1:last]; len(rest) > 0; {
		size, err := next(rest)
		switch {
		case err != nil:
			return err
		case size < len(rest)-1 && rest[size] == ',':
			rest = rest[size+1:]
		case size == len(rest):
			return nil
		default:
			return errSyntax
		}
	}
	return nil
}

// end returns the size of the value at the start of some JSON.
func end(text []byte) int {
	depth := 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '"':
			i = endOfString(text, i)
		case '[', '{':
			depth++
		case ']', '}':
			depth--
		case ',', ':':
			if depth == 0 {
				return i
			}
			continue
		default:
			continue
		}
		if depth <= 0 {
			return min(i+1, len(text))
		}
	}
	return len(text)
}

// endOfString returns the place of the quote that ends the string at a place. Most are too
// short for bytes.IndexByte to pay.
func endOfString(text []byte, at int) int {
	for i := at + 1; i < len(text); i++ {
		switch text[i] {
		case '"':
			return i
		case '\\':
			i++
		}
	}
	return len(text)
}
