//go:build !unix

package files

import (
	"errors"
	"os"
)

// ErrShared is the error for a file that is not the user's alone.
var ErrShared = errors.New("it is not private")

// Private does nothing where the rights on files are others.
func Private(*os.File, string, string) (bool, error) { return false, nil }

// Narrow does nothing, likewise.
func Narrow(string) bool { return false }
