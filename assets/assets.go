// Package assets embeds the files that calmcalf ships: routines, poses and pages to read.
// Their readers check them.
package assets

import "embed"

//go:generate go test -run Compiled -update .

// Files has the shipped files that are read as they are: learn/*.md.
//
//go:embed learn/*.md
var Files embed.FS

// Sources has the files that are compiled: routines/*.toml, learn/signs.toml, learn/safety.toml
// and learn/flags.toml into the package shipped, and poses/*.json into the package figure. The
// program itself has no use for them, so they are not in it.
//
//go:embed routines/*.toml learn/*.toml poses/*.json
var Sources embed.FS
