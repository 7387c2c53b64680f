package vn.thidua.platform.spreadsheets;

/**
 * How much of a table is read at most. What is over is refused before it takes memory.
 *
 * @param rows rows with something in them, titles included
 * @param columns columns with something in them
 * @param cellLength characters of one cell
 * @param unpackedBytes bytes of all parts of a workbook that are unpacked to read it
 */
public record TableLimits(int rows, int columns, int cellLength, long unpackedBytes) {}
