package verify

import (
	"encoding/binary"
	"errors"
)

// The layout of a bbolt file, in the byte order of the machine. A page starts
// with its number (8 bytes), kind (2), count of elements (2) and count of pages
// that it goes on for (4). Elements follow: in a branch page position (4), key
// size (4) and page number (8); in a leaf page kind (4), position (4), key size
// (4) and value size (4). Positions count from the start of the element.
const (
	headerSize  = 16
	elementSize = 16

	branchPage    = 0x01
	leafPage      = 0x02
	freelistPage  = 0x10
	bucketElement = 0x01

	bucketSize = 16 // a bucket's root page (8), 0 when it follows in place, and its sequence (8)

	// In the two meta pages, counted from their start.
	metaFreelist = headerSize + 32
	metaTxid     = headerSize + 48
	metaSum      = headerSize + 56
	metaEnd      = headerSize + 64

	magic = 0xED0CDAED

	manyPages = 0xFFFF // the count of a freelist whose real count comes first in its list
)

func kindOf(page []byte) uint16 { return binary.NativeEndian.Uint16(page[8:]) }

func countOf(page []byte) int { return int(binary.NativeEndian.Uint16(page[10:])) }

func branchElement(page []byte, index int) (key []byte, child uint64, err error) {
	at := uint64(headerSize + index*elementSize)
	e, err := cut(page, at, elementSize)
	if err != nil {
		return nil, 0, err
	}
	key, err = cut(page, at+wide(e), wide(e[4:]))
	return key, binary.NativeEndian.Uint64(e[8:]), err
}

func leafElement(page []byte, index int) (isBucket bool, key, value []byte, err error) {
	at := uint64(headerSize + index*elementSize)
	e, err := cut(page, at, elementSize)
	if err != nil {
		return false, nil, nil, err
	}
	keySize := wide(e[8:])
	both, err := cut(page, at+wide(e[4:]), keySize+wide(e[12:]))
	if err != nil {
		return false, nil, nil, err
	}
	return wide(e)&bucketElement != 0, both[:keySize:keySize], both[keySize:], nil
}

// wide reads 4 bytes as a number that can be added to without overflow.
func wide(b []byte) uint64 { return uint64(binary.NativeEndian.Uint32(b)) }

func cut(page []byte, at, size uint64) ([]byte, error) {
	if at+size > uint64(len(page)) {
		return nil, errors.New("an element lies outside its page")
	}
	return page[at : at+size], nil
}
